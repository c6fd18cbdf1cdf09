namespace ExamEngine.Specs.Browser.Fixtures;

/// <summary>How long a test may take before it counts as failed, so that one that waits for ever does not keep the others from being run.</summary>
internal static class Limit
{
    /// <summary>Of a whole sitting, in milliseconds; on two quiet cores the longest takes a third of it.</summary>
    public const int Sitting = 480_000;
}
