namespace ExamEngine.Sittings;

/// <summary>A response as the journal holds it.</summary>
/// <param name="Seq">The number of the journal entry.</param>
/// <param name="Position">The position on the form.</param>
/// <param name="Response">The JSON a browser sent, as <see cref="Items.ResponseReader"/> reads it.</param>
public sealed record GivenAnswer(long Seq, int Position, string Response);
