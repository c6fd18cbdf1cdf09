namespace ExamEngine.Specs.Browser.Fixtures;

/// <summary>The sign-ins every demo server has.</summary>
public static class DemoSignIn
{
    public const string Password = "demo-Exam-2026";

    public static string Email(string account) => $"{account}@demo.example";
}
