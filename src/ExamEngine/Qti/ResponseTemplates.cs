using ExamEngine.Items;
using ExamEngine.Items.Expressions;
using ExamEngine.Items.Processing;
using ExamEngine.Items.Values;

namespace ExamEngine.Qti;

/// <summary>
/// The standard response processing templates. They are known by the last part of their address, whatever the version and with or
/// without <c>.xml</c>; nothing is fetched.
/// </summary>
internal sealed class ResponseTemplates(ItemDeclarations declarations, ProblemList problems)
{
    private const string Response = "RESPONSE";

    public ResponseProcessing? Read(QtiElement element, string address)
    {
        var name = address[(address.LastIndexOf('/') + 1)..];
        name = name.EndsWith(".xml", StringComparison.Ordinal) ? name[..^4] : name;
        if (name is not ("match_correct" or "map_response" or "map_response_point"))
        {
            problems.Error(element, $"The response processing template “{address}” is not supported, so the item cannot be scored.");
            return null;
        }

        if (declarations.Response(Response) is not { } response)
        {
            problems.Error(element, $"The template {name} needs a response variable RESPONSE.");
            return null;
        }

        if (declarations.Outcome(AssessmentItem.ScoreIdentifier) is not { Cardinality: Cardinality.Single, BaseType: BaseType.Float or BaseType.Integer } score)
        {
            problems.Error(element, $"The template {name} needs a single numeric outcome SCORE.");
            return null;
        }

        return name switch
        {
            "match_correct" => MatchCorrect(element, response, score),
            "map_response" when response.Mapping is { } mapping => Mapped(score, new MapResponse(response, mapping)),
            "map_response_point" when response.AreaMapping is { } areas => Mapped(score, new MapResponsePoint(response, areas)),
            _ => Refused(element, $"The template {name} needs a mapping of RESPONSE."),
        };
    }

    private ResponseProcessing? MatchCorrect(QtiElement element, ResponseDeclaration response, OutcomeDeclaration score)
    {
        if (response.CorrectResponse is null)
        {
            return Refused(element, "The template match_correct needs a correct response of RESPONSE.");
        }

        var isCorrect = new Match(new Variable(Response, ExpressionType.Of(response)), new Correct(response));
        return new ResponseProcessing(
        [
            new ResponseCondition(
                [new ResponseBranch(isCorrect, [Points(score, 1)])],
                [Points(score, 0)]),
        ]);
    }

    private static ResponseProcessing Mapped(OutcomeDeclaration score, Expression map) => new([new SetOutcomeValue(score, map)]);

    private static SetOutcomeValue Points(OutcomeDeclaration score, int points) =>
        new(score, new BaseValue(new IntegerValue(points)));

    private ResponseProcessing? Refused(QtiElement element, string reason)
    {
        problems.Error(element, reason);
        return null;
    }
}
