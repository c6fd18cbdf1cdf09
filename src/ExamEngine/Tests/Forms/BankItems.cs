using System.Text;
using ExamEngine.Items;
using ExamEngine.Items.Interactions;
using ExamEngine.Qti;
using ExamEngine.Sittings;

namespace ExamEngine.Tests.Forms;

/// <summary>
/// What forms are drawn from: the top sections of a test are the sections, the next level the domains, below that groups that stay together.
/// Items that stand in a top section directly are of a domain with the section's own identifier.
/// </summary>
public static class BankItems
{
    private const int MostCharacters = 64;

    /// <summary>The items of a package in the order of its test; those that could not be read are left out.</summary>
    public static IReadOnlyList<BankItem> Of(QtiPackage package)
    {
        ArgumentNullException.ThrowIfNull(package);
        return package.Test is null ? [] : [.. package.Test.Parts.SelectMany(part => part.Sections).SelectMany(section => InSection(package, section))];
    }

    /// <summary>An identifier as blueprints write them: what is no letter, digit, hyphen or underscore becomes a hyphen.</summary>
    public static string IdOf(string identifier)
    {
        ArgumentNullException.ThrowIfNull(identifier);
        var id = new StringBuilder(identifier.Length);
        foreach (var character in identifier.Take(MostCharacters))
        {
            id.Append(char.IsAsciiLetterOrDigit(character) || (id.Length > 0 && character is '-' or '_') ? character : id.Length == 0 ? 'x' : '-');
        }

        return id.Length == 0 ? "x" : id.ToString();
    }

    /// <summary>The kind of an item: the first category of its reference, else <c>case</c> in a group, else the kind of its first interaction.</summary>
    public static string KindOf(AssessmentItemRef reference, AssessmentItem item, string? group)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(item);
        if (reference.Categories.Count > 0)
        {
            return IdOf(reference.Categories[0]);
        }

        return group is not null ? "case" : item.Interactions.Count == 0 ? "text-only" : KindOf(item.Interactions[0]);
    }

    // ChoiceInteraction to choice, GraphicGapMatchInteraction to graphic-gap-match.
    private static string KindOf(Interaction interaction)
    {
        var name = interaction.GetType().Name.Replace("Interaction", string.Empty, StringComparison.Ordinal);
        return string.Concat(name.Select((letter, at) => char.IsAsciiLetterUpper(letter) && at > 0 ? $"-{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
    }

    private static IEnumerable<BankItem> InSection(QtiPackage package, AssessmentSection section)
    {
        var id = IdOf(section.Identifier);
        foreach (var child in section.Children)
        {
            var found = child is AssessmentSection domain
                ? InDomain(package, id, IdOf(domain.Identifier), domain.Children, group: null)
                : InDomain(package, id, id, [child], group: null);
            foreach (var item in found)
            {
                yield return item;
            }
        }
    }

    private static IEnumerable<BankItem> InDomain(QtiPackage package, string section, string domain, IEnumerable<SectionChild> children, string? group)
    {
        foreach (var child in children)
        {
            if (child is AssessmentSection inner)
            {
                foreach (var item in InDomain(package, section, domain, inner.Children, inner.KeepTogether ? inner.Identifier : group))
                {
                    yield return item;
                }
            }
            else if (child is AssessmentItemRef reference && package.Items.TryGetValue(reference.Identifier, out var item))
            {
                yield return new BankItem(reference.Identifier, section, domain, KindOf(reference, item, group), group, item.MaxScore * FormTest.WeightOf(package.Test!, reference), item.IsScoredByPerson);
            }
        }
    }
}
