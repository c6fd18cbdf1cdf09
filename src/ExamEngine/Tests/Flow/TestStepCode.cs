namespace ExamEngine.Tests.Flow;

/// <summary>The stable words that go with refusals of a <see cref="TestSession"/>.</summary>
public static class TestStepCode
{
    /// <summary>No code of its own.</summary>
    public const string Refused = "refused";

    /// <summary>The test cannot be given as it is.</summary>
    public const string Test = "test";

    /// <summary>The test has begun already, has not begun, or is over.</summary>
    public const string State = "state";

    /// <summary>The present item cannot be left yet: it has to be answered, or the least time is not spent.</summary>
    public const string Stay = "stay";

    /// <summary>The part is linear and has no such way.</summary>
    public const string Linear = "linear";

    /// <summary>There is no such item here, or its part is not open.</summary>
    public const string Item = "item";

    /// <summary>The time is over.</summary>
    public const string Time = "time";

    /// <summary>An attempt is open already, none is open, none is left, or it is not as it would have to be.</summary>
    public const string Attempt = "attempt";

    /// <summary>The responses cannot be submitted now.</summary>
    public const string Submission = "submission";
}
