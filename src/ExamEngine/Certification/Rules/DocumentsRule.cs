using ExamEngine.Certification.Calendars;
using NodaTime;

namespace ExamEngine.Certification.Rules;

/// <summary>Documents are handed in and accepted. What is missing can be handed in at any time, so this never closes a way.</summary>
/// <param name="Documents">The documents.</param>
/// <param name="NotOlderThan">How old a document may be; null when it does not matter.</param>
internal sealed record DocumentsRule(IReadOnlyList<RequiredDocument> Documents, CalendarSpan? NotOlderThan) : LeafRule
{
    public override string Kind => "documents";

    protected override Grounds Weigh(Case judged)
    {
        var proven = WindowSet.Always;
        var facts = new List<UsedFact>();
        foreach (var document in Documents)
        {
            proven = proven.And(Accepted(judged, document));
            var handed = judged.History.Documents.LastOrDefault(handed => handed.Kind == document.Kind);
            facts.Add(new UsedFact(document.Title, handed is null ? "not received" : $"{(handed.IsAccepted ? "accepted" : "not accepted yet")}, received on {ProgrammeCalendar.Words(handed.Received)}"));
        }

        return new Grounds(proven, WindowSet.Always, facts);
    }

    protected override string Words(Case judged, Standing standing)
    {
        if (standing.IsMet)
        {
            return $"Accepted: {List(Documents)}.";
        }

        var open = Documents.Where(document => !Accepted(judged, document).Contains(judged.At)).ToLookup(document => judged.History.Documents.Any(
            handed => handed.Kind == document.Kind && !handed.IsAccepted && judged.Calendar.Start(handed.Received) <= judged.At));
        var missing = open[false].Any() ? $"Hand in: {List(open[false])}." : "";
        var waiting = open[true].Any() ? $"Being reviewed: {List(open[true])}." : "";
        return $"{missing} {waiting}".Trim();
    }

    private WindowSet Accepted(Case judged, RequiredDocument document) => WindowSet.Of(judged.History.Documents
        .Where(handed => handed.Kind == document.Kind && handed.IsAccepted)
        .Select(handed => new Window(
            judged.Calendar.Start(handed.Received),
            NotOlderThan is { } age ? judged.Calendar.End(age.After(handed.Received)) : Instant.MaxValue)));

    private static string List(IEnumerable<RequiredDocument> documents) => string.Join(", ", documents.Select(document => document.Title));
}
