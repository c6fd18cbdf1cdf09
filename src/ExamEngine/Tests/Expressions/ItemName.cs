namespace ExamEngine.Tests.Expressions;

/// <summary>How a test names an item: the identifier of its reference, and the number of the instance from one when it was drawn several times.</summary>
public sealed record ItemName(string Identifier, int? Sequence);
