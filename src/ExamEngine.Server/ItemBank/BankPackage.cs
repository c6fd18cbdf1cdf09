using System.Collections.Concurrent;
using ExamEngine.Items;
using ExamEngine.Items.Presentation;
using ExamEngine.Qti;
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

    /// <summary>What forms are drawn from.</summary>
    public IReadOnlyList<BankItem> BankItems { get; } = Tests.Forms.BankItems.Of(package);

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
}
