using ExamEngine.Items.Expressions;

namespace ExamEngine.Tests;

/// <summary>A value the test gives to a template variable of an item before the item is made for the candidate.</summary>
public sealed record TemplateDefault(string TemplateIdentifier, Expression Value);
