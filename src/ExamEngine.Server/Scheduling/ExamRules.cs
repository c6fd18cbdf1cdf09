namespace ExamEngine.Server.Scheduling;

/// <summary>The rules a candidate accepts at check-in. A changed text gets a new version.</summary>
internal static class ExamRules
{
    /// <summary>The version in force.</summary>
    public const string Version = "2026-11";

    /// <summary>The rules.</summary>
    public static IReadOnlyList<string> Text { get; } =
    [
        "You sit this examination yourself, alone, and without help from other people, notes, telephones or other programs.",
        "Keep this page open and in front. If your connection fails, go on working: your answers are kept on this device and sent when it is back.",
        "Each section has its own time. It starts when you press Start and the first question is on your screen. A section that is finished cannot be opened again, and time left over is not carried to the next one.",
        "A proctor can see your progress, can pause your examination, and can write to you. While it is paused your time stands still.",
        "The questions are confidential. Do not copy, photograph or pass them on.",
        "What you do is recorded with the time, so that your result can be checked later. You can appeal against a decision.",
    ];
}
