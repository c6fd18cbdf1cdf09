namespace ExamEngine.Server.Delivery.Messages;

/// <summary>Where a section stands, as its candidate sees it.</summary>
public enum SectionStatus
{
    /// <summary>It has yet to come.</summary>
    Upcoming,

    /// <summary>Start was pressed; its first item is on its way.</summary>
    Opening,

    /// <summary>It takes answers.</summary>
    Open,

    /// <summary>It is over for good.</summary>
    Closed,
}
