using System.Collections.Concurrent;
using ExamEngine.Items;
using ExamEngine.Items.Presentation;
using ExamEngine.Qti;
using ExamEngine.Sittings;
using ExamEngine.Tests;
using ExamEngine.Tests.Forms;

namespace ExamEngine.Server.ItemBank;

/// <summary>The items of one package, compiled once and kept in memory.</summary>
internal sealed class BankPackage(QtiPackage package, BankAssets assets)
{
    private readonly ConcurrentDictionary<(string Item, ulong Seed), BankContent> contents = new();

    /// <summary>The test; null when it could not be read.</summary>
    public AssessmentTest? Test => package.Test;

    /// <summary>The items by identifier.</summary>
    public IReadOnlyDictionary<string, AssessmentItem> Items => package.Items;

    /// <summary>The pictures, sound and video that candidates may load.</summary>
    public IEnumerable<BankAsset> Assets => assets.All;

    /// <summary>What forms are drawn from: top sections are the sections, the next level the domains, below that groups that stay together.</summary>
    public IReadOnlyList<BankItem> BankItems { get; } =
        package.Test is null ? [] : [.. package.Test.Parts.SelectMany(p => p.Sections).SelectMany(s => InSection(package, s))];

    /// <summary>The sections whose items keep the order of the test: linear ones that are not shuffled, as their rules lead from item to item.</summary>
    public IReadOnlySet<string> InOrder { get; } = (package.Test?.Parts ?? []).Where(part => part.NavigationMode == NavigationMode.Linear)
        .SelectMany(part => part.Sections).Where(section => !section.IsShuffled).Select(section => section.Identifier).ToHashSet(StringComparer.Ordinal);

    /// <summary>What a candidate may see of an item.</summary>
    /// <returns>Null when there is no such item.</returns>
    public BankContent? Content(string itemId, ulong seed)
    {
        if (!package.Items.TryGetValue(itemId, out var item))
        {
            return null;
        }

        // Without shuffling every form shows an item alike, and one copy serves all.
        var key = (itemId, item.Interactions.Any(i => i.IsShuffled) ? seed : 0);
        return contents.GetOrAdd(key, static (k, state) => state.self.Present(state.item, k.Seed), (self: this, item));
    }

    private BankContent Present(AssessmentItem item, ulong seed)
    {
        var stimulus = item.Stimuli.Count > 0 && package.Stimuli.TryGetValue(item.Stimuli[0].Path, out var found) ? CandidateView.Of(found, assets.AddressOf) : null;
        return new BankContent(CandidateView.Of(item, seed, assets.AddressOf), stimulus);
    }

    private static IEnumerable<BankItem> InSection(QtiPackage package, AssessmentSection section) =>
        section.Children.OfType<AssessmentSection>().SelectMany(domain => InDomain(package, section.Identifier, domain.Identifier, domain, group: null));

    private static IEnumerable<BankItem> InDomain(QtiPackage package, string section, string domain, AssessmentSection parent, string? group)
    {
        foreach (var child in parent.Children)
        {
            if (child is AssessmentSection inner)
            {
                foreach (var item in InDomain(package, section, domain, inner, inner.KeepTogether ? inner.Identifier : group))
                {
                    yield return item;
                }
            }
            else if (child is AssessmentItemRef reference && package.Items.TryGetValue(reference.Identifier, out var item))
            {
                yield return new BankItem(
                    reference.Identifier, section, domain, reference.Categories.Count > 0 ? reference.Categories[0] : string.Empty, group, item.MaxScore * FormTest.WeightOf(package.Test!, reference), item.IsScoredByPerson);
            }
        }
    }
}
