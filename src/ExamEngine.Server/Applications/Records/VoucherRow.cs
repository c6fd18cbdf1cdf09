namespace ExamEngine.Server.Applications;

/// <summary>A voucher that stands for a fee once.</summary>
public sealed class VoucherRow
{
    /// <summary>What is typed in to redeem it, without hyphens.</summary>
    public required string Code { get; set; }

    /// <summary>The batch it was issued in.</summary>
    public Guid BatchId { get; set; }

    /// <summary>The credential it is good for.</summary>
    public required string Credential { get; set; }

    /// <summary>The fee of the programme's price list it stands for.</summary>
    public required string Fee { get; set; }

    /// <summary>Who issued it, in the programmes' words: <c>body</c> or <c>training-provider</c>.</summary>
    public required string Issuer { get; set; }

    /// <summary>Whom it was issued to, such as a training provider.</summary>
    public required string Holder { get; set; }

    /// <summary>The last day on which it can be redeemed, ISO; null when it does not expire.</summary>
    public string? Expires { get; set; }

    /// <summary>When it was issued.</summary>
    public DateTimeOffset IssuedAt { get; set; }

    /// <summary>When it was redeemed; null when it was not, or was given back.</summary>
    public DateTimeOffset? RedeemedAt { get; set; }

    /// <summary>The application it was redeemed for.</summary>
    public Guid? ApplicationId { get; set; }

    /// <summary>When it was revoked; null when it was not.</summary>
    public DateTimeOffset? RevokedAt { get; set; }
}
