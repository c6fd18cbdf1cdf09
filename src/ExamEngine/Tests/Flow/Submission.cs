using ExamEngine.Items;
using ExamEngine.Items.Processing;
using ExamEngine.Items.Values;
using ExamEngine.Tests.Expressions;

namespace ExamEngine.Tests.Flow;

/// <summary>What happens to responses that are submitted.</summary>
internal static class Submission
{
    /// <summary>The item session after response processing: closed when no attempt is left.</summary>
    public static TestItemSession Submitted(TestItemSession item, ResponseSet responses)
    {
        var after = item with
        {
            Variables = item.Variables.EndAttempt(responses, item.Duration.TotalSeconds),
            PendingResponses = null,
            IsAttemptOpen = false,
            CompletionStatus = "completed",
        };
        var isClosed = item.State == ItemSessionState.Closed || after.RemainingAttempts == 0;
        return after with { State = isClosed ? ItemSessionState.Closed : ItemSessionState.Suspended };
    }

    /// <summary>
    /// Takes the responses to an item as they are, even such as a candidate could not have submitted: its part ends, or it has been left.
    /// Outcome processing is left to the caller.
    /// </summary>
    public static TestItemSession TakenAsTheyAre(TestItemSession item, ResponseSet responses)
    {
        var open = item.IsAttemptOpen ? item : item with { Variables = item.Variables.BeginAttempt(), IsAttemptOpen = true, CompletionStatus = "unknown" };
        return item.Place.Part.IsSimultaneous
            ? open with { State = ItemSessionState.Suspended, IsAttemptOpen = false, PendingResponses = responses }
            : Submitted(open, responses);
    }

    /// <summary>Processes what waits for the end of a part that is submitted as a whole.</summary>
    public static TestSession SubmitPart(TestSession session, TestPart part)
    {
        if (!part.IsSimultaneous)
        {
            return session;
        }

        foreach (var item in session.ItemSessions.Values.Where(item => item.Place.Part == part).ToList())
        {
            if (item.PendingResponses is { } responses)
            {
                session = session.With(Submitted(item, responses));
            }
        }

        return RunOutcomeProcessing(session);
    }

    /// <summary>QTI: the outcomes of a test start afresh each time.</summary>
    public static TestSession RunOutcomeProcessing(TestSession session)
    {
        if (session.Test.OutcomeProcessing.IsEmpty)
        {
            return session;
        }

        var scope = new TestScope(session with { Outcomes = TestSession.InitialOutcomes(session.Test) });
        ResponseRule.RunAll(session.Test.OutcomeProcessing, scope);
        var outcomes = session.Test.OutcomeDeclarations.Select(each => KeyValuePair.Create<string, Value?>(each.Identifier, scope.ValueOf(each.Identifier)));
        return session with { Outcomes = session.Outcomes.SetItems(outcomes) };
    }
}
