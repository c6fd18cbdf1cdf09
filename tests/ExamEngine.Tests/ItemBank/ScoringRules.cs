using System.Collections.Immutable;
using ExamEngine.Items;
using ExamEngine.Items.Interactions;
using ExamEngine.Items.Values;

namespace ExamEngine.Specs.ItemBank;

/// <summary>What the points of an item have to come to. Items that a person scores have none.</summary>
internal static class ScoringRules
{
    private const double Exact = 1e-9;

    /// <summary>Neither more nor less can be reached: a bound that cuts off points hides a wrong weight.</summary>
    public static IEnumerable<string> MappingsReachTheMaximum(BankUnderCheck bank) =>
        from entry in bank.Entries
        let mapped = entry.Item.ResponseDeclarations.Where(response => response.Mapping is not null).ToArray()
        where mapped.Length > 0
        let best = mapped.Sum(Best)
        where Math.Abs(best - entry.Item.MaxScore) > Exact
        select FormattableString.Invariant($"{entry.Id}: its mappings reach {best}, its maximum is {entry.Item.MaxScore}.");

    public static IEnumerable<string> KeysScoreTheMaximum(BankUnderCheck bank) =>
        from entry in bank.Entries
        where !entry.Item.IsScoredByPerson
        let score = Score(entry.Item, entry.Item.ResponseDeclarations.ToDictionary(each => each.Identifier, each => each.CorrectResponse))
        where Math.Abs(score - entry.Item.MaxScore) > Exact || score <= 0
        select FormattableString.Invariant($"{entry.Id}: its key scores {score}, its maximum is {entry.Item.MaxScore}.");

    /// <summary>Tries every answer that can be chosen; texts and numbers are left out, they have no end.</summary>
    public static IEnumerable<string> NothingButTheKeyScoresTheMaximum(BankUnderCheck bank) =>
        from entry in bank.Entries
        where entry.Item.Interactions.All(each => Answers(entry.Item, each).Any())
        from answer in Combinations(entry.Item)
        where entry.Item.ResponseDeclarations.Any(each => !Equals(each.CorrectResponse, answer[each.Identifier]))
        let score = Score(entry.Item, answer)
        where score > entry.Item.MaxScore - Exact
        select FormattableString.Invariant($"{entry.Id}: {string.Join("; ", answer.Values)} scores {score} as well.");

    private static double Best(ResponseDeclaration response)
    {
        var gains = response.Mapping!.Entries.Where(entry => entry.MappedValue > 0);
        return response.Cardinality == Cardinality.Single ? gains.Max(entry => entry.MappedValue) : gains.Sum(entry => entry.MappedValue);
    }

    private static double Score(AssessmentItem item, IReadOnlyDictionary<string, Value?> responses) =>
        item.Score(new ResponseSet(responses)) is ItemScore.Scored scored ? scored.Score : double.NaN;

    private static IEnumerable<Dictionary<string, Value?>> Combinations(AssessmentItem item) => item.Interactions.Aggregate(
        (IEnumerable<Dictionary<string, Value?>>)[[]],
        (sofar, interaction) => sofar.SelectMany(chosen => Answers(item, interaction)
            .Select(answer => new Dictionary<string, Value?>(chosen, StringComparer.Ordinal) { [interaction.ResponseIdentifier] = answer })));

    private static IEnumerable<Value?> Answers(AssessmentItem item, Interaction interaction) => interaction switch
    {
        ChoiceInteraction choice when item.ResponseFor(choice.ResponseIdentifier)!.Cardinality == Cardinality.Multiple =>
            Subsets(Identifiers(choice), choice.MaxChoices == 0 ? choice.Choices.Length : choice.MaxChoices).Select(members => ContainerValue.Multiple(members)),
        OrderInteraction order => Permutations(Identifiers(order)).Select(members => ContainerValue.Ordered(members)),
        ChoicesInteraction choices => Identifiers(choices),
        HottextInteraction hottext => Subsets([.. hottext.Hottexts.Select(each => (SingleValue)new IdentifierValue(each.Identifier))], hottext.MaxChoices)
            .Select(members => ContainerValue.Multiple(members)),
        GraphicOrderInteraction order => Permutations([.. order.Hotspots.Select(each => (SingleValue)new IdentifierValue(each.Identifier))])
            .Select(members => ContainerValue.Ordered(members)),
        HotspotInteraction hotspot => hotspot.Hotspots.Select(each => new IdentifierValue(each.Identifier)),
        GapMatchInteraction gaps => Filled([.. gaps.Choices.Select(each => each.Identifier)], [.. gaps.Gaps.Select(gap => gap.Identifier)]),
        GraphicGapMatchInteraction gaps => Filled([.. gaps.Choices.Select(each => each.Identifier)], [.. gaps.Hotspots.Select(each => each.Identifier)]),
        SliderInteraction slider => Enumerable.Range(0, 1 + (int)((slider.UpperBound - slider.LowerBound) / slider.Distance))
            .Select(step => new IntegerValue((int)(slider.LowerBound + (step * slider.Distance)))),
        MatchInteraction match => Permutations([.. match.Targets.Select(target => target.Identifier)])
            .Select(targets => ContainerValue.Multiple(match.Sources.Zip(targets, (source, target) => new DirectedPairValue(source.Identifier, target)))),
        _ => [],
    };

    private static IEnumerable<Value?> Filled(ImmutableArray<string> choices, ImmutableArray<string> gaps) => Permutations(choices)
        .Select(order => ContainerValue.Multiple(gaps.Zip(order, (gap, choice) => new DirectedPairValue(choice, gap))));

    private static ImmutableArray<SingleValue> Identifiers(ChoicesInteraction interaction) =>
        [.. interaction.Choices.Select(choice => new IdentifierValue(choice.Identifier))];

    private static IEnumerable<ImmutableArray<T>> Subsets<T>(ImmutableArray<T> all, int most) =>
        Enumerable.Range(1, (1 << all.Length) - 1)
            .Select(bits => all.Where((_, i) => (bits & (1 << i)) != 0).ToImmutableArray())
            .Where(subset => subset.Length <= most);

    private static IEnumerable<ImmutableArray<T>> Permutations<T>(ImmutableArray<T> all) =>
        all.IsEmpty ? [[]] : all.SelectMany((first, i) => Permutations(all.RemoveAt(i)).Select(rest => rest.Insert(0, first)));
}
