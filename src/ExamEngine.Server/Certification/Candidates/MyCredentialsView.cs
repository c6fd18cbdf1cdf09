using ExamEngine.Certification.Credentials;

namespace ExamEngine.Server.Certification.Candidates;

/// <summary>A candidate's credentials, and what can be done about each from a day on.</summary>
/// <param name="Today">The day it is in UTC.</param>
/// <param name="On">The day asked about.</param>
/// <param name="Credentials">Those the candidate holds or held, the latest award first.</param>
/// <param name="Others">Every other credential that can be asked about.</param>
public sealed record MyCredentialsView(string Today, string On, IReadOnlyList<MyCredentialView> Credentials, IReadOnlyList<CredentialChoice> Others);

/// <summary>A credential of the candidate.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Credential">Which one it is.</param>
/// <param name="Title">Its title.</param>
/// <param name="Attained">The day of the award.</param>
/// <param name="Expires">The last valid day; absent when it has no end.</param>
/// <param name="State">How it stands today.</param>
/// <param name="Words">The same in a sentence, with the reason where something was taken.</param>
/// <param name="VerifyAt">Where anybody can verify it.</param>
/// <param name="BadgeAt">Where its badge is.</param>
/// <param name="WhatIf">What can be done about it; absent when no programme awards it any more, and for one that was replaced or revoked.</param>
public sealed record MyCredentialView(
    string Number, string Credential, string Title, string Attained, string? Expires, CredentialState State, string Words, string VerifyAt, string BadgeAt, WhatIfView? WhatIf);

/// <summary>A credential to choose.</summary>
/// <param name="Credential">Which one it is.</param>
/// <param name="Title">Its title.</param>
/// <param name="Body">The body that awards it.</param>
public sealed record CredentialChoice(string Credential, string Title, string Body);
