namespace ExamEngine.Server.Delivery.Messages;

/// <summary>What became of one entry. The numbers are those of <c>admit.lua</c>.</summary>
public enum SaveCode
{
    /// <summary>Admitted now.</summary>
    Received = 0,

    /// <summary>Admitted before; the same content.</summary>
    Duplicate = 1,

    /// <summary>The number was used for other content.</summary>
    Conflict = 2,

    /// <summary>A number before it is missing.</summary>
    Gap = 3,

    /// <summary>Arrived at the cut or after it.</summary>
    TooLate = 4,

    /// <summary>The item's section is not open.</summary>
    Closed = 5,

    /// <summary>The examination is paused; send it again afterwards.</summary>
    Paused = 6,

    /// <summary>The session was opened elsewhere.</summary>
    Fenced = 7,

    /// <summary>The live state is not there; it is being rebuilt.</summary>
    NotLive = 8,

    /// <summary>Too many in a short time; send it again later.</summary>
    Rate = 9,

    /// <summary>Cannot be decided now; send it again later.</summary>
    Retry = 10,

    /// <summary>Not an answer this item can have.</summary>
    Invalid = 11,
}
