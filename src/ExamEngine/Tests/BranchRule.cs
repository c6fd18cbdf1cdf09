using ExamEngine.Items.Expressions;

namespace ExamEngine.Tests;

/// <summary>Where a test goes on after an item, section or part when a condition is true: an identifier further on, or an exit.</summary>
public sealed record BranchRule(Expression Condition, string Target)
{
    /// <summary>The target that ends the test.</summary>
    public const string ExitTest = "EXIT_TEST";

    /// <summary>The target that ends the test part.</summary>
    public const string ExitTestPart = "EXIT_TESTPART";

    /// <summary>The target that ends the section around the item or section.</summary>
    public const string ExitSection = "EXIT_SECTION";
}
