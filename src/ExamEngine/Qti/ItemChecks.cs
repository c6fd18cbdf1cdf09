using System.Collections.Immutable;
using ExamEngine.Items;
using ExamEngine.Items.Interactions;
using ExamEngine.Items.Values;

namespace ExamEngine.Qti;

/// <summary>Checks that the parts of an item fit together, so that a mistake of an author is found before a candidate pays for it.</summary>
internal sealed class ItemChecks(QtiElement item, ItemDeclarations declarations, ProblemList problems)
{
    public void Check(IReadOnlyList<Interaction> interactions, bool hasResponseProcessing)
    {
        CheckScore(interactions, hasResponseProcessing);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var interaction in interactions)
        {
            var place = PlaceOf(interaction.ResponseIdentifier);
            if (!seen.Add(interaction.ResponseIdentifier))
            {
                problems.Error(place, $"Two interactions answer into “{interaction.ResponseIdentifier}”.");
            }

            if (declarations.Response(interaction.ResponseIdentifier) is not { } response)
            {
                problems.Error(place, $"The response-identifier “{interaction.ResponseIdentifier}” has no response declaration.");
            }
            else if (interaction.WhyNotFor(response) is { } reason)
            {
                problems.Error(place, $"<{place.Name}> {reason} in “{response.Identifier}”.");
            }
            else
            {
                CheckKeys(interaction, response);
            }
        }

        CheckIdentifiers();
    }

    private void CheckScore(IReadOnlyList<Interaction> interactions, bool hasResponseProcessing)
    {
        if (declarations.Outcome(AssessmentItem.ScoreIdentifier) is not { } score)
        {
            if (interactions.Count > 0)
            {
                problems.Error(item, "The item declares no outcome SCORE.");
            }

            return;
        }

        if (score is not { Cardinality: Cardinality.Single, BaseType: BaseType.Float or BaseType.Integer })
        {
            problems.Error(item, "The outcome SCORE is not a single float or integer.");
        }

        if (score.NormalMaximum < 0)
        {
            problems.Error(item, "The normal-maximum of SCORE is below zero.");
        }

        if (interactions.Any(interaction => interaction is UploadInteraction) && score.ExternalScoring != ExternalScoring.Human)
        {
            problems.Error(item, "What is in a file only a person can score: SCORE needs external-scored=\"human\".");
        }

        if (interactions.Count > 0 && !hasResponseProcessing && score.ExternalScoring != ExternalScoring.Human)
        {
            problems.Warning(item, "The item has no response processing and no person scores it, so it cannot be scored.");
        }
    }

    private void CheckKeys(Interaction interaction, ResponseDeclaration response)
    {
        var place = DeclarationOf(response.Identifier);
        foreach (var key in Members(response.CorrectResponse))
        {
            if (interaction.WhyUnknown(key) is { } reason)
            {
                problems.Error(place, $"The correct response of “{response.Identifier}” cannot be given: {reason}");
            }
        }

        foreach (var entry in response.Mapping?.Entries ?? [])
        {
            if (interaction.WhyUnknown(entry.Key) is { } reason)
            {
                problems.Error(place, $"A map-key of “{response.Identifier}” cannot be given: {reason}");
            }
        }

        foreach (var twice in (response.Mapping?.Entries ?? []).GroupBy(entry => entry.Key).Where(same => same.Count() > 1))
        {
            problems.Warning(place, $"The map-key “{twice.Key}” of “{response.Identifier}” is there twice; the first counts.");
        }

        if (response.CorrectResponse is { } correct && interaction is not TextInteraction && interaction.WhyNotAllowed(correct) is { } refused)
        {
            problems.Error(place, $"The correct response of “{response.Identifier}” could not be given by a candidate: {refused}");
        }
    }

    // XML ids must be unique in a page: a reference to a doubled one would be read out wrongly.
    private void CheckIdentifiers()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var element in item.Descendants)
        {
            if (element.Attribute("id") is { } id && !seen.Add(id))
            {
                problems.Warning(element, $"The id “{id}” is there twice.");
            }
        }
    }

    private static ImmutableArray<SingleValue> Members(Value? value) => value switch
    {
        SingleValue single => [single],
        ContainerValue container => container.Members,
        _ => [],
    };

    private QtiElement PlaceOf(string responseIdentifier) =>
        item.Descendants.LastOrDefault(element => element.Attribute("response-identifier") == responseIdentifier) ?? item;

    private QtiElement DeclarationOf(string responseIdentifier) =>
        item.ChildrenNamed("qti-response-declaration").FirstOrDefault(element => element.Attribute("identifier") == responseIdentifier) ?? item;
}
