namespace ExamEngine.Tests.Forms;

/// <summary>One section of a form.</summary>
/// <param name="Id">Identifier of the section.</param>
/// <param name="Title">Name shown to candidates.</param>
/// <param name="Minutes">Time for the section in minutes, before any accommodation.</param>
/// <param name="Items">The items in the order in which they are shown.</param>
public sealed record FormSection(string Id, string Title, double Minutes, IReadOnlyList<FormItem> Items);
