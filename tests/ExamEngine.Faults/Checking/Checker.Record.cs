namespace ExamEngine.Faults.Checking;

/// <content>What may never be sent (P6), and the record (P7).</content>
internal sealed partial class Checker
{
    // ---- P6 and P7 -------------------------------------------------------------------------------------------------

    private void Secrets(SessionEvidence session)
    {
        foreach (var secret in new[] { "KEEP-THIS-FROM-CANDIDATES", "correctResponse", "correct-response" }.Where(word => session.Wire.Contains(word, StringComparison.OrdinalIgnoreCase)))
        {
            Found("P6", "key", session, $"“{secret}” was sent to the candidate.");
        }

        foreach (var other in evidence.Sessions.Where(other => other.Id != session.Id && Lines(other, "opened").FirstOrDefault() is not null))
        {
            var name = Text(Lines(other, "opened").First(), "client").Split('-')[0] + "-page";
            if (session.Wire.Contains('"' + name, StringComparison.Ordinal))
            {
                Found("P6", "other", session, $"An answer of {name} was sent to another candidate.");
            }
        }
    }

    private void Score(SessionEvidence session)
    {
        if (session.Ledger.FirstOrDefault(entry => entry.Event == "moved" && entry.Json["state"]!.GetValue<string>() == "sealed") is { } seal
            && session.Journal.FirstOrDefault(row => row.ReceivedAt > seal.StoredAt + ClockMs) is { } late)
        {
            Found("P7", "after-seal", session, $"Number {late.Seq} arrived after the session was sealed.", late.ReceivedAt);
        }

        if (session.Report?["rawPoints"] is { } points)
        {
            var right = session.Journal.GroupBy(row => row.Position).Count(answers => answers.Last(row => row.Response is not null).Choice == "B");
            if (points.GetValue<decimal>() != right)
            {
                Found("P7", "score", session, $"The report says {points} points, the record gives {right}.");
            }
        }
        else if (States[session.State] is "released" or "scored")
        {
            Found("P7", "score", session, "There is no report of a session that is scored.");
        }

        if (States[session.State] is "running" or "paused" or "submitted" or "expired" or "sealed" or "scored")
        {
            Found("P5", "stuck", session, $"The session still is {States[session.State]} when everything is over.");
        }
    }
}
