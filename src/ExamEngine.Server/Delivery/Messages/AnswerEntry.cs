using System.Text.Json;
using System.Text.Json.Serialization;

namespace ExamEngine.Server.Delivery.Messages;

/// <summary>One thing the candidate did to an item.</summary>
/// <param name="Seq">The page's own number, gap-free from 1 within the exam session.</param>
/// <param name="Position">The item's position in the form.</param>
/// <param name="Response">Response identifiers with their values; JSON null when cleared; absent when unchanged.</param>
/// <param name="Flagged">The flag; absent when unchanged.</param>
/// <param name="ClientTime">The browser's clock, Unix milliseconds; never believed and not kept.</param>
/// <param name="Receipt">What the server gave for it, when it is sent again: it counts at the time it was received first.</param>
/// <param name="ReceivedAs">
/// The number the receipt is for, when that is not this entry's any more: what was received was lost again before it was stored, and another device has used the number since.
/// </param>
public sealed record AnswerEntry(
    long Seq,
    int Position,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] JsonElement Response,
    bool? Flagged,
    long ClientTime,
    string? Receipt = null,
    long? ReceivedAs = null);
