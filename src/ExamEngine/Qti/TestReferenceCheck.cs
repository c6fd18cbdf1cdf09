using System.Collections.Frozen;
using ExamEngine.Tests;
using ExamEngine.Tests.Expressions;

namespace ExamEngine.Qti;

/// <summary>
/// Checks that what the rules of a test name is in the test. A name that leads nowhere would be NULL for ever, and a candidate would pay
/// for the author's slip.
/// </summary>
internal sealed class TestReferenceCheck(AssessmentTest test)
{
    private readonly FrozenSet<string> _items = test.ItemRefs.Select(item => item.Identifier).ToFrozenSet(StringComparer.Ordinal);
    private readonly FrozenSet<string> _parts = test.Parts.Select(part => part.Identifier).ToFrozenSet(StringComparer.Ordinal);
    private readonly FrozenSet<string> _sections =
        test.Parts.SelectMany(part => part.Sections).SelectMany(AndInner).Select(section => section.Identifier).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Checks all rules in a file.</summary>
    public void Check(QtiElement root, ProblemList problems)
    {
        foreach (var element in root.Descendants)
        {
            if (element.Name == "qti-branch-rule" && element.Attribute("target") is { Length: > 0 } target && !IsTarget(target))
            {
                problems.Error(element, $"The target “{target}” is not in the test.");
            }

            if (element.Attribute("section-identifier") is { Length: > 0 } section && !_sections.Contains(section))
            {
                problems.Error(element, $"The section “{section}” is not in the test.");
            }

            if (element.Name is "qti-variable" or "qti-correct" or "qti-default" && element.Attribute("identifier") is { } name && !IsKnown(name))
            {
                problems.Error(element, $"<{element.Name}> names “{name}”, but there is no such item in the test.");
            }
        }
    }

    private static IEnumerable<AssessmentSection> AndInner(AssessmentSection section) =>
        section.Children.OfType<AssessmentSection>().SelectMany(AndInner).Prepend(section);

    private bool IsTarget(string target) =>
        target is BranchRule.ExitTest or BranchRule.ExitTestPart or BranchRule.ExitSection
        || _items.Contains(target) || _sections.Contains(target) || _parts.Contains(target);

    // A name without a full stop is a test outcome, which is checked where it is read.
    private bool IsKnown(string name)
    {
        if (name.LastIndexOf('.') is not (var dot and > 0))
        {
            return true;
        }

        var prefix = name[..dot];
        return _items.Contains(prefix)
            || (ItemName.Numbered(prefix) is var (item, _) && _items.Contains(item))
            || (name[(dot + 1)..] == TestScope.Duration && (_sections.Contains(prefix) || _parts.Contains(prefix)));
    }
}
