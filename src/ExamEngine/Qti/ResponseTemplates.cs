using System.Collections.Frozen;
using System.Collections.Immutable;
using ExamEngine.Items;
using ExamEngine.Items.Expressions;
using ExamEngine.Items.Processing;
using ExamEngine.Items.Values;

namespace ExamEngine.Qti;

/// <summary>
/// The standard response processing templates. They are known by the last part of their address, whatever the version and with or
/// without <c>.xml</c>; nothing is fetched. Those of Common Cartridge begin with <c>CC2_</c>.
/// </summary>
internal sealed class ResponseTemplates(ItemDeclarations declarations, ProblemList problems)
{
    private const string Response = "RESPONSE";

    // The templates were published with the one name, examples use the other.
    private static readonly string[] FeedbackOutcomes = ["FEEDBACKBASIC", "FEEDBACK"];

    private static readonly FrozenSet<string> Known =
        new[] { "match_correct", "map_response", "map_response_point", "CC2_match", "CC2_match_basic", "CC2_map_response" }
            .ToFrozenSet(StringComparer.Ordinal);

    public ResponseProcessing? Read(QtiElement element, string address)
    {
        var name = address[(address.LastIndexOf('/') + 1)..];
        name = name.EndsWith(".xml", StringComparison.Ordinal) ? name[..^4] : name;
        if (!Known.Contains(name))
        {
            return Refused(element, $"The response processing template “{address}” is not supported, so the item cannot be scored.");
        }

        if (declarations.Response(Response) is not { } response)
        {
            return Refused(element, $"The template {name} needs a response variable RESPONSE.");
        }

        if (declarations.Outcome(AssessmentItem.ScoreIdentifier) is not { Cardinality: Cardinality.Single, BaseType: BaseType.Float or BaseType.Integer } score)
        {
            return Refused(element, $"The template {name} needs a single numeric outcome SCORE.");
        }

        return name switch
        {
            "match_correct" or "CC2_match" => MatchCorrect(element, response, [Points(score, 1)], [Points(score, 0)]),
            "CC2_match_basic" => MatchBasic(element, response, score),
            "map_response" when response.Mapping is { } mapping => Mapped(response, score, new MapResponse(response, mapping)),
            "CC2_map_response" when response.Mapping is { } mapping => MappedWithFeedback(score, new MapResponse(response, mapping)),
            "map_response_point" when response.AreaMapping is { } areas => Mapped(response, score, new MapResponsePoint(response, areas)),
            _ => Refused(element, $"The template {name} needs a mapping of RESPONSE."),
        };
    }

    private ResponseProcessing MatchCorrect(
        QtiElement element, ResponseDeclaration response, ImmutableArray<ResponseRule> whenCorrect, ImmutableArray<ResponseRule> otherwise)
    {
        if (response.CorrectResponse is null)
        {
            // The template has a result, zero for all; but no candidate should meet a question without an answer.
            problems.OfDelivery.Error(element, "The template match_correct needs a correct response of RESPONSE.");
        }

        var isCorrect = new Match(new Variable(Response, ExpressionType.Of(response)), new Correct(response));
        return new ResponseProcessing([new ResponseCondition([new ResponseBranch(isCorrect, whenCorrect)], otherwise)]);
    }

    // Common Cartridge: all points of MAXSCORE, and feedback that says whether the answer was right.
    private ResponseProcessing MatchBasic(QtiElement element, ResponseDeclaration response, OutcomeDeclaration score)
    {
        var points = MaxScore() is { } maxScore ? new SetOutcomeValue(score, maxScore) : Points(score, 1);
        return MatchCorrect(element, response, [points, .. Feedback("correct")], [.. Feedback("incorrect")]);
    }

    private ResponseProcessing MappedWithFeedback(OutcomeDeclaration score, MapResponse map)
    {
        var rules = ImmutableArray.Create<ResponseRule>(new SetOutcomeValue(score, map));
        if (MaxScore() is { } maxScore)
        {
            var isFull = new Gte(new Variable(score.Identifier, ExpressionType.Of(score)), maxScore);
            rules = rules.Add(new ResponseCondition([new ResponseBranch(isFull, [.. Feedback("correct")])], [.. Feedback("incorrect")]));
        }

        return new ResponseProcessing(rules);
    }

    private Variable? MaxScore() =>
        declarations.Outcome("MAXSCORE") is { Cardinality: Cardinality.Single, BaseType: BaseType.Float or BaseType.Integer } maximum
            ? new Variable(maximum.Identifier, ExpressionType.Of(maximum))
            : null;

    private IEnumerable<ResponseRule> Feedback(string identifier) =>
        FeedbackOutcomes
            .Select(declarations.Outcome)
            .OfType<OutcomeDeclaration>()
            .Where(outcome => outcome is { Cardinality: Cardinality.Single, BaseType: BaseType.Identifier })
            .Select(outcome => new SetOutcomeValue(outcome, new BaseValue(new IdentifierValue(identifier))));

    // The published templates ask for NULL first: no answer is worth zero, whatever the mapping's bounds.
    private static ResponseProcessing Mapped(ResponseDeclaration response, OutcomeDeclaration score, Expression map)
    {
        var isNotAnswered = new IsNull(new Variable(Response, ExpressionType.Of(response)));
        return new ResponseProcessing([new ResponseCondition([new ResponseBranch(isNotAnswered, [Points(score, 0)])], [new SetOutcomeValue(score, map)])]);
    }

    private static SetOutcomeValue Points(OutcomeDeclaration score, int points) =>
        new(score, new BaseValue(new IntegerValue(points)));

    private ResponseProcessing? Refused(QtiElement element, string reason)
    {
        problems.Error(element, reason);
        return null;
    }
}
