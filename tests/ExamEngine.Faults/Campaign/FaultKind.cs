namespace ExamEngine.Faults.Campaign;

/// <summary>What the campaign does to the system.</summary>
internal enum FaultKind
{
    // One candidate's link, messages and pages
    LinkDelayed,
    LinkReset,
    LinkStalled,
    LinkHalfOpen,
    LinkTruncated,
    LinkRefused,
    RepliesLost,
    MessageDoubled,
    MessageReordered,
    MessageLate,
    PageCrashed,
    SecondTab,
    SecondDevice,
    SecondConnection,

    // A proctor
    PauseAndResume,
    PauseAtTheEnd,
    Extension,
    Termination,
    TerminationAtTheEnd,

    // The system
    NodeKilled,
    NodeFrozen,
    AllNodesFrozen,
    AllNodesKilled,
    RollingRestart,
    RedisKilled,
    RedisWiped,
    RedisStalled,
    RedisFailedOver,
    DatabaseCrashed,
    DatabaseStalled,
    AmbiguousCommit,
    NodeLosesRedis,
    NodeLosesDatabase,
    ReconnectStorm,
    DeadlineInOutage,
    ClockStepped,
}
