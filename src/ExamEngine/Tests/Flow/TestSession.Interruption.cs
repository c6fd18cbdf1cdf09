namespace ExamEngine.Tests.Flow;

/// <content>Interruptions.</content>
public sealed partial record TestSession
{
    /// <summary>
    /// Suspends the session of the present item, as in a pause: its time stands still until it is resumed. Refused when no attempt at it is
    /// under way. The time of the test stands still only while <see cref="At"/> is not told of more.
    /// </summary>
    public TestStep SuspendItemSession() => CurrentItemSession switch
    {
        null => NotUnderWay(State),
        { State: ItemSessionState.Interacting } item => new TestStep.Taken(With(item with { State = ItemSessionState.Suspended })),
        _ => new TestStep.Refused("No attempt at this item is under way.", TestStepCode.Attempt),
    };

    /// <summary>Resumes the session of the present item. Refused when it is not suspended within an attempt.</summary>
    public TestStep ResumeItemSession() => CurrentItemSession switch
    {
        null => NotUnderWay(State),
        { State: ItemSessionState.Suspended, IsAttemptOpen: true } item => new TestStep.Taken(With(item with { State = ItemSessionState.Interacting })),
        _ => new TestStep.Refused("No attempt at this item is suspended.", TestStepCode.Attempt),
    };
}
