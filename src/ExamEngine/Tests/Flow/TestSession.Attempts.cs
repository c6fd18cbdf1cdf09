using ExamEngine.Items;

namespace ExamEngine.Tests.Flow;

/// <content>Answering an item.</content>
public sealed partial record TestSession
{
    /// <summary>
    /// Begins an attempt at the present item; refused when one is open, none is left, the time of the item is over, or that of a section, the
    /// part or the test which allows no late submission. The one attempt in a part that is submitted as a whole goes on instead.
    /// </summary>
    /// <param name="ignoreLateness">Whether the candidate is let in though the time is over.</param>
    public TestStep BeginAttempt(bool ignoreLateness = false)
    {
        if (CurrentItemSession is not { } item)
        {
            return NotUnderWay(State);
        }

        if (!ignoreLateness && Limits().FirstOrDefault(limit => limit.IsTooLate) is { } over)
        {
            return new TestStep.Refused($"The time for this {over.Name} is over.", TestStepCode.Time);
        }

        if (item.IsAttemptOpen && item.State != ItemSessionState.Closed)
        {
            if (item.Place.Part.IsSimultaneous)
            {
                return new TestStep.Taken(With(item with { State = ItemSessionState.Interacting }));
            }

            return new TestStep.Refused("An attempt at this item is open.", TestStepCode.Attempt);
        }

        // An item closes at its own maximum: only an attempt that is open then may be late.
        if (item.State == ItemSessionState.Closed || item.RemainingAttempts == 0)
        {
            return new TestStep.Refused("No attempt at this item is left.", TestStepCode.Attempt);
        }

        return new TestStep.Taken(With(item with
        {
            Variables = item.Variables.BeginAttempt(),
            State = ItemSessionState.Interacting,
            IsAttemptOpen = true,
            CompletionStatus = "unknown",
        }));
    }

    /// <summary>
    /// Submits responses to the present item. Where items are submitted one by one they are processed at once, and the test's outcomes with
    /// them; where all are submitted together they wait for the end of the part, and may be replaced until then by beginning again or
    /// coming back.
    /// </summary>
    /// <param name="responses">The responses, checked.</param>
    /// <param name="ignoreLateness">Whether they are taken though the time is over.</param>
    public TestStep EndAttempt(ResponseSet responses, bool ignoreLateness = false)
    {
        ArgumentNullException.ThrowIfNull(responses);
        if (CurrentItemSession is not { } item)
        {
            return NotUnderWay(State);
        }

        if (WhyNotSubmit(item, responses, ignoreLateness) is { } reason)
        {
            return new TestStep.Refused(reason, TestStepCode.Submission);
        }

        if (item.Place.Part.IsSimultaneous)
        {
            return new TestStep.Taken(With(item with
            {
                State = item.State == ItemSessionState.Closed ? ItemSessionState.Closed : ItemSessionState.Suspended,
                PendingResponses = responses,
            }));
        }

        return new TestStep.Taken(Submission.RunOutcomeProcessing(With(Submission.Submitted(item, responses))));
    }

    private string? WhyNotSubmit(TestItemSession item, ResponseSet responses, bool ignoreLateness)
    {
        if (!item.IsAttemptOpen || item.State == ItemSessionState.Suspended)
        {
            return "No attempt at this item is open.";
        }

        if (!ignoreLateness && Limits().FirstOrDefault(limit => limit.IsTooLate) is { } over)
        {
            return $"The time for this {over.Name} is over.";
        }

        var place = item.Place;
        if (place.Part.IsLinear && place.ItemRef.TimeLimits?.IsTooEarly(item.Duration) == true)
        {
            return "The least time for this item is not yet spent.";
        }

        if (place.Part.IsSimultaneous)
        {
            return null;
        }

        if (!place.Control.AllowSkipping && IsSkipped(item, responses))
        {
            return "This item has to be answered.";
        }

        return place.Control.ValidateResponses ? WhyInvalid(item.Item, responses) : null;
    }

    // QTI: skipped is what is submitted with nothing but NULL and default values.
    private static bool IsSkipped(TestItemSession item, ResponseSet responses) => item.Item.ResponseDeclarations.Count > 0 && item.Item.ResponseDeclarations.All(declaration =>
    {
        var value = responses.Has(declaration.Identifier) ? responses[declaration.Identifier] : item.ValueOf(declaration.Identifier);
        return value is null || value == declaration.DefaultValue;
    });

    private static string? WhyInvalid(AssessmentItem item, ResponseSet responses)
    {
        foreach (var interaction in item.Interactions)
        {
            if (responses[interaction.ResponseIdentifier] is not { } answer)
            {
                continue;
            }

            if (interaction.WhyNotAllowed(answer) is { } reason)
            {
                return $"The answer is not allowed: {reason}";
            }

            if (!interaction.IsComplete(answer))
            {
                return "The answer is not complete.";
            }
        }

        return null;
    }
}
