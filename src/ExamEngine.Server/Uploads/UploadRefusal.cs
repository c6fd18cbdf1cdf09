namespace ExamEngine.Server.Uploads;

/// <summary>Why a file was not taken.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">A sentence for the candidate: what is wrong and what to do.</param>
internal sealed record UploadRefusal(int Status, string Detail);
