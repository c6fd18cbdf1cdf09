namespace ExamEngine.Certification.Programmes;

/// <summary>One price.</summary>
/// <param name="Id">The name within the programme, such as <c>full</c>.</param>
/// <param name="Title">As it stands in a sentence, such as <c>full fee</c>.</param>
/// <param name="Amount">In the currency of the price list; 0 or more.</param>
/// <param name="IsAssumed">Whether the amount is an assumption.</param>
public sealed record Fee(string Id, string Title, decimal Amount, bool IsAssumed);
