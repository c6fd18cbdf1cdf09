namespace ExamEngine.Tests.Flow;

/// <content>Moving through the test.</content>
public sealed partial record TestSession
{
    /// <summary>Begins the test at the first item that its preconditions let through.</summary>
    public TestStep BeginTestSession() => State == TestSessionState.Initial
        ? new TestStep.Taken(Navigation.Begin(this))
        : new TestStep.Refused("The test has begun already.", TestStepCode.State);

    /// <summary>
    /// Goes to the next item, past the end to the next part, and past its end to the end of the test. In a linear part branch rules and
    /// preconditions decide; there it is refused before the least time is spent, and when an answer is asked for that is not submitted.
    /// </summary>
    public TestStep MoveNext()
    {
        if (Current is null)
        {
            return NotUnderWay(State);
        }

        return WhyNotLeave() is { } reason ? new TestStep.Refused(reason, TestStepCode.Stay) : new TestStep.Taken(Navigation.Next(this));
    }

    /// <summary>
    /// Goes to the item before. At the first item of the test the candidate stays there; refused in a linear part, and where the part before
    /// is not open (see <see cref="JumpTo"/>).
    /// </summary>
    public TestStep MoveBack()
    {
        if (Current is null)
        {
            return NotUnderWay(State);
        }

        if (Current.Part.IsLinear)
        {
            return new TestStep.Refused("In this part there is no way back.", TestStepCode.Linear);
        }

        var before = Math.Max(0, Current.Position - 1);
        return IsOpen(before)
            ? new TestStep.Taken(Navigation.Go(this, before))
            : new TestStep.Refused("The part before is not open any more.", TestStepCode.Item);
    }

    /// <summary>
    /// Goes to a position of the route, counted from zero; refused in a linear part. QTI lets a candidate navigate freely: to any item of the
    /// part, and to those of other parts that are eligible; to a linear part only forwards and to its first item. A part that is submitted
    /// as a whole is entered and left in order only.
    /// </summary>
    public TestStep JumpTo(int position)
    {
        if (Current is null)
        {
            return NotUnderWay(State);
        }

        if (Current.Part.IsLinear)
        {
            return new TestStep.Refused("In this part the items come one after another.", TestStepCode.Linear);
        }

        return position >= 0 && position < Route.Items.Count && IsOpen(position)
            ? new TestStep.Taken(Navigation.Go(this, position))
            : new TestStep.Refused("There is no such item here.", TestStepCode.Item);
    }

    /// <summary>Ends the part and goes on as its branch rules say.</summary>
    public TestStep MoveNextTestPart() =>
        Current is null ? NotUnderWay(State) : new TestStep.Taken(Navigation.LeavePart(this));

    /// <summary>Ends the test. Responses that wait for the end of the part are processed.</summary>
    public TestStep EndTestSession() =>
        State == TestSessionState.Interacting ? new TestStep.Taken(Navigation.End(this)) : NotUnderWay(State);

    private bool IsOpen(int position)
    {
        var part = Route.Items[position].Part;
        if (part == Current!.Part)
        {
            return true;
        }

        return !part.IsSimultaneous && !Current.Part.IsSimultaneous && ItemSessions.ContainsKey(position) && (!part.IsLinear || IsStartOf(part, position));
    }

    // Where a linear part begins that has not been worked on.
    private bool IsStartOf(TestPart part, int position) =>
        position > Current!.Position
        && Route.Items[position - 1].Part != part
        && ItemSessions.Values.All(item => item.Place.Part != part || item.Attempts == 0);

    private string? WhyNotLeave()
    {
        if (Current is not { Part.IsLinear: true } current || CurrentItemSession is not { State: not ItemSessionState.Closed } item)
        {
            return null;
        }

        if (current.ItemRef.TimeLimits?.IsTooEarly(item.Duration) == true)
        {
            return "The least time for this item is not yet spent.";
        }

        var ending = current.Section.Outwards.Where(section => !Route.Items.Skip(current.Position + 1).Any(later => later.IsIn(section)));
        if (ending.Any(section => section.Section.TimeLimits?.IsTooEarly(SectionDurations.GetValueOrDefault(section)) == true))
        {
            return "The least time for this section is not yet spent.";
        }

        // Where the time is over nothing can be answered any more.
        var mustAnswer = current is { Part.IsSimultaneous: false, Control.AllowSkipping: false }
            && item.Item.ResponseDeclarations.Count > 0
            && (item.Attempts == 0 || item.IsAttemptOpen);
        return mustAnswer && !Limits().Any(limit => limit.IsOver) ? "This item has to be answered before the next." : null;
    }
}
