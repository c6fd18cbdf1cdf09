namespace ExamEngine.Server.Certification.Administration;

/// <summary>One credential, with everything that happened to it.</summary>
/// <param name="Row">As in the list.</param>
/// <param name="Title">Its title.</param>
/// <param name="Words">How it stands, in a sentence.</param>
/// <param name="Basis">By which rules it was awarded, or last renewed, in words.</param>
/// <param name="CanSuspend">Whether it can be suspended.</param>
/// <param name="CanReinstate">Whether a suspension can be lifted.</param>
/// <param name="CanRevoke">Whether it can be revoked.</param>
/// <param name="Entries">What happened, in order.</param>
public sealed record AdminCredentialDetail(
    AdminCredential Row, string Title, string Words, string Basis, bool CanSuspend, bool CanReinstate, bool CanRevoke, IReadOnlyList<CredentialEntryView> Entries);

/// <summary>An entry in the life of a credential.</summary>
/// <param name="At">When, in Unix milliseconds.</param>
/// <param name="By">Who decided it.</param>
/// <param name="Text">What happened, in words.</param>
public sealed record CredentialEntryView(long At, string By, string Text);
