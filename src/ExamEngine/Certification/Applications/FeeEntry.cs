namespace ExamEngine.Certification.Applications;

/// <summary>A line of a fee account.</summary>
/// <param name="At">When it was entered.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Amount">What it adds to the balance; a charge takes from it and is negative.</param>
/// <param name="Words">What it is for, in words.</param>
public sealed record FeeEntry(DateTimeOffset At, FeeEntryKind Kind, decimal Amount, string Words);

/// <summary>What a line of a fee account is.</summary>
public enum FeeEntryKind
{
    /// <summary>The fee is owed.</summary>
    Charge,

    /// <summary>Money came in.</summary>
    Payment,

    /// <summary>A voucher stands for the fee.</summary>
    Voucher,

    /// <summary>Money went back.</summary>
    Refund,
}
