namespace ExamEngine.Tests.Forms;

/// <summary>What came of assembling a form: <see cref="Assembled"/> or <see cref="Refused"/>.</summary>
public abstract record FormAssemblyResult
{
    private FormAssemblyResult()
    {
    }

    /// <summary>The form could be made.</summary>
    /// <param name="Form">The form.</param>
    public sealed record Assembled(Form Form) : FormAssemblyResult;

    /// <summary>The bank cannot fill the blueprint.</summary>
    /// <param name="Reasons">Every reason, a sentence each.</param>
    public sealed record Refused(IReadOnlyList<string> Reasons) : FormAssemblyResult;
}
