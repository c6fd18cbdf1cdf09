using System.Text.Json.Serialization;

namespace ExamEngine.Server.Outbox;

/// <summary>How a candidate is reminded.</summary>
/// <param name="ByEmail">By e-mail.</param>
/// <param name="ByText">By text message.</param>
/// <param name="Phone">The number for text messages; absent when none was given.</param>
/// <param name="HasText">Whether text messages are sent here at all.</param>
public sealed record ReminderChoice(bool ByEmail, bool ByText, string? Phone, bool HasText);

/// <summary>How a candidate wants to be reminded.</summary>
/// <param name="ByEmail">By e-mail.</param>
/// <param name="ByText">By text message; needs a number.</param>
/// <param name="Phone">The number, with a plus sign and the country's code; absent or empty for none.</param>
/// <remarks>Both ways have to be said: what is left out is not taken for a no.</remarks>
public sealed record NewReminderChoice([property: JsonRequired] bool ByEmail, [property: JsonRequired] bool ByText, string? Phone);
