namespace ExamEngine.Specs.Server.Abuse;

/// <summary>What an endpoint or hub method made of a caller.</summary>
public enum Verdict
{
    /// <summary>The call was looked at, whatever its answer.</summary>
    Admitted,

    /// <summary>Sign in first.</summary>
    SignIn,

    /// <summary>The account does not allow this.</summary>
    Denied,
}
