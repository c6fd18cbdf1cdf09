using ExamEngine.Items.Values;

namespace ExamEngine.Items;

/// <summary>One range of an <see cref="InterpolationTable"/>, from its lower boundary upwards.</summary>
public sealed record InterpolationEntry(double SourceValue, bool IncludesBoundary, SingleValue TargetValue);
