namespace ExamEngine.Items;

/// <summary>A context variable of QTI 3: what the place of delivery tells an item. Until it is told it has its default value.</summary>
public sealed class ContextDeclaration : VariableDeclaration;
