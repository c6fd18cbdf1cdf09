using Xunit;

namespace ExamEngine.Specs.Browser.Fixtures;

/// <summary>Measurements, which no other test may disturb.</summary>
[CollectionDefinition(nameof(MeasuredAlone), DisableParallelization = true)]
public sealed class MeasuredAlone;
