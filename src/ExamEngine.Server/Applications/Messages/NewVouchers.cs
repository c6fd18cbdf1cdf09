namespace ExamEngine.Server.Applications;

/// <summary>Vouchers to be issued.</summary>
/// <param name="CommandId">Made by the page; the number of the batch. Asking twice under one number issues one batch.</param>
/// <param name="Credential">The credential they are good for.</param>
/// <param name="Fee">The fee of the programme's price list they stand for.</param>
/// <param name="Issuer"><c>body</c> or <c>training-provider</c>.</param>
/// <param name="Holder">Whom they are for; up to 200 characters.</param>
/// <param name="Count">How many; 1 to 500.</param>
/// <param name="Expires">The last day on which they can be redeemed, ISO; absent when they do not expire.</param>
public sealed record NewVouchers(Guid CommandId, string? Credential, string? Fee, string? Issuer, string? Holder, int Count, string? Expires);

/// <summary>Vouchers that were issued.</summary>
/// <param name="BatchId">The batch.</param>
/// <param name="Codes">What is typed in to redeem them.</param>
public sealed record VoucherBatch(Guid BatchId, IReadOnlyList<string> Codes);

/// <summary>A voucher in the administrator's list. Times are Unix milliseconds.</summary>
/// <param name="Code">What is typed in to redeem it.</param>
/// <param name="BatchId">The batch.</param>
/// <param name="Credential">The credential.</param>
/// <param name="Fee">The fee.</param>
/// <param name="Issuer">Who issued it.</param>
/// <param name="Holder">Whom it was issued to.</param>
/// <param name="Expires">The last day on which it can be redeemed, ISO; absent when it does not expire.</param>
/// <param name="IssuedAt">When it was issued.</param>
/// <param name="RedeemedAt">When it was redeemed; absent when it was not.</param>
/// <param name="ApplicationId">The application it was redeemed for.</param>
/// <param name="State">How it stands.</param>
public sealed record VoucherView(
    string Code, Guid BatchId, string Credential, string Fee, string Issuer, string Holder, string? Expires, long IssuedAt, long? RedeemedAt, Guid? ApplicationId, VoucherState State);

/// <summary>How a voucher stands.</summary>
public enum VoucherState
{
    /// <summary>It can be redeemed.</summary>
    Open,

    /// <summary>It was redeemed.</summary>
    Redeemed,

    /// <summary>Its time is over.</summary>
    Expired,

    /// <summary>It was taken back.</summary>
    Revoked,
}

/// <summary>A voucher, or what is left of a batch, to be revoked.</summary>
/// <param name="Code">The voucher; absent for a batch.</param>
/// <param name="BatchId">The batch; absent for one voucher.</param>
public sealed record VoucherRevocation(string? Code, Guid? BatchId);

/// <summary>A fee that a voucher can stand for.</summary>
/// <param name="Credential">The credential.</param>
/// <param name="CredentialTitle">Its title.</param>
/// <param name="Fee">The fee.</param>
/// <param name="FeeTitle">What it is called.</param>
/// <param name="Amount">What it is, with the currency.</param>
/// <param name="Assumed">The amount is a placeholder.</param>
public sealed record PriceLine(string Credential, string CredentialTitle, string Fee, string FeeTitle, string Amount, bool Assumed);
