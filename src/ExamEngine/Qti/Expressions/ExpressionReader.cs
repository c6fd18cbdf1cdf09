using System.Collections.Frozen;
using ExamEngine.Items.Expressions;

namespace ExamEngine.Qti.Expressions;

/// <summary>
/// Reads expressions and checks their types, so that evaluation cannot meet a value that does not fit. An expression that is not known
/// is a problem: an item is refused rather than scored without it.
/// </summary>
internal sealed class ExpressionReader(
    ItemDeclarations declarations,
    ProblemList problems,
    IReadOnlyDictionary<string, ExpressionForm>? formsOfTests = null)
{
    private static readonly FrozenDictionary<string, ExpressionForm> Forms =
        new[] { VariableForms.All, LogicForms.All, ContainerForms.All, ComparisonForms.All, NumericForms.All }
            .SelectMany(forms => forms)
            .ToFrozenDictionary(StringComparer.Ordinal);

    public static bool Knows(string elementName) => Forms.ContainsKey(elementName);

    /// <summary>The expression, or <see langword="null"/> after a problem has been noted.</summary>
    public Expression? Read(QtiElement element)
    {
        // A test has expressions of its own, and looks up variables in its items.
        var form = formsOfTests?.GetValueOrDefault(element.Name) ?? Forms.GetValueOrDefault(element.Name);
        if (form is null)
        {
            problems.Error(element, $"The expression <{element.Name}> is not supported, so the {(formsOfTests is null ? "item" : "test")} cannot be scored.");
            return null;
        }

        var read = element.Children.Select(child => (Element: child, Expression: Read(child))).ToList();
        if (read.Exists(operand => operand.Expression is null) || !HasCount(element, form, read.Count))
        {
            return null;
        }

        for (var i = 0; i < read.Count; i++)
        {
            var rule = form.RuleFor(i);
            if (!rule.Accepts(read[i].Expression!.Type))
            {
                problems.Error(read[i].Element, $"<{element.Name}> needs {rule.Words} here, not {read[i].Expression!.Type}.");
                return null;
            }
        }

        return form.Build(new ExpressionSite(element, [.. read.Select(operand => operand.Expression!)], declarations, problems));
    }

    private bool HasCount(QtiElement element, ExpressionForm form, int count)
    {
        if (count >= form.Fewest && count <= form.Most)
        {
            return true;
        }

        var words = form.Fewest == form.Most ? $"{form.Fewest}" : $"at least {form.Fewest}";
        problems.Error(element, $"<{element.Name}> takes {words} operands, not {count}.");
        return false;
    }
}
