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
        if (item.State == ItemSessionState.Closed)
        {
            return after with { State = ItemSessionState.Closed };
        }

        return after with { State = ShowsFeedback(after) ? ItemSessionState.ModalFeedback : StateAfterAttempt(after) };
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

    /// <summary>Closed when no attempt is left, else waiting for the next.</summary>
    public static ItemSessionState StateAfterAttempt(TestItemSession item) =>
        item.RemainingAttempts == 0 ? ItemSessionState.Closed : ItemSessionState.Suspended;

    /// <summary>Processes what waits for the end of a part that is submitted as a whole. Outcomes follow when there is anything.</summary>
    public static TestSession SubmitPart(TestSession session, TestPart part)
    {
        var waiting = session.ItemSessions.Values.Where(item => item.Place.Part == part && item.HasPendingResponses).ToList();
        foreach (var item in waiting)
        {
            session = session.With(Submitted(item, item.PendingResponses!));
        }

        return waiting.Count == 0 ? session : RunOutcomeProcessing(session);
    }

    // QTI: feedback is shown after each attempt while more are left, and after the last one where the test says so.
    private static bool ShowsFeedback(TestItemSession item) =>
        !item.Place.Part.IsSimultaneous
        && (item.RemainingAttempts != 0 || item.Place.Control.ShowFeedback)
        && item.Variables.VisibleFeedback.Any(feedback => feedback.Place == FeedbackPlace.Modal);

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
