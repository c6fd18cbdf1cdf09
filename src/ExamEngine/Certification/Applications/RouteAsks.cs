using ExamEngine.Certification.Programmes;
using ExamEngine.Certification.Rules;

namespace ExamEngine.Certification.Applications;

/// <summary>What a route asks an applicant to hand in and to pay, read off its tree of rules.</summary>
/// <param name="Documents">The documents, each kind once.</param>
/// <param name="Fee">The fee of the outcome with the ways to pay it; null when there is none.</param>
public sealed record RouteAsks(IReadOnlyList<WantedDocument> Documents, FeeTerms? Fee)
{
    /// <summary>Reads a route. Of alternatives, all documents are named: the applicant hands in those of one.</summary>
    /// <param name="route">The route.</param>
    /// <returns>What it asks for.</returns>
    public static RouteAsks Of(Route route)
    {
        ArgumentNullException.ThrowIfNull(route);
        Rule[] rules = [.. Leaves(route.Requires)];
        var documents = rules.OfType<DocumentsRule>().SelectMany(rule => rule.Documents)
            .Select(document => new WantedDocument(document.Kind, document.Title)).DistinctBy(document => document.Kind).ToArray();
        var fee = rules.OfType<FeeRule>().FirstOrDefault(rule => rule.Fee.Id == route.Outcome.Fee?.Id) is { } asked
            ? new FeeTerms(asked.Fee.Id, asked.Fee.Title, asked.Fee.Amount, asked.Currency, asked.Vouchers, asked.OnlyByVoucher)
            : null;
        return new RouteAsks(documents, fee);
    }

    internal static IEnumerable<Rule> Leaves(Rule rule) => rule switch
    {
        AllOfRule all => all.Rules.SelectMany(Leaves),
        AnyOfRule any => any.Rules.SelectMany(Leaves),
        _ => [rule],
    };
}
