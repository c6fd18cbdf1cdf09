namespace ExamEngine.Items.Presentation;

/// <summary>
/// What a candidate sees of an item. The body is HTML with <c>&lt;div data-interaction="RESPONSE"&gt;&lt;/div&gt;</c>, or <c>span</c>
/// within a line, in the place of each interaction. It holds no key, mapping or rationale.
/// </summary>
public sealed record ItemContent(string Body, IReadOnlyList<InteractionContent> Interactions);
