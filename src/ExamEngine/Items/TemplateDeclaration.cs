namespace ExamEngine.Items;

/// <summary>A template variable: what template processing draws anew for each candidate.</summary>
public sealed class TemplateDeclaration : VariableDeclaration;
