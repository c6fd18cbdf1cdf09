using ExamEngine.Sessions;

namespace ExamEngine.Server.Delivery.Messages;

/// <summary>Done, or a refusal a person can read.</summary>
/// <param name="Ok">True when done.</param>
/// <param name="Code">A stable word for programs, when refused.</param>
/// <param name="Message">A sentence to show, when refused.</param>
public sealed record OpResult(bool Ok, string? Code = null, string? Message = null)
{
    /// <summary>Done.</summary>
    public static OpResult Done { get; } = new(Ok: true);

    /// <summary>Refused.</summary>
    /// <param name="code">A stable word.</param>
    /// <param name="message">A sentence.</param>
    /// <returns>The result.</returns>
    public static OpResult Refused(string code, string message) => new(Ok: false, code, message);

    /// <summary>Done when there is no refusal.</summary>
    /// <param name="refusal">The refusal or null.</param>
    /// <returns>The result.</returns>
    public static OpResult Of(Refusal? refusal) => refusal is null ? Done : Refused(refusal.Code, refusal.Message);
}
