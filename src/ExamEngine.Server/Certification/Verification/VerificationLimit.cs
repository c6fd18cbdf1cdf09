using System.Net;
using ExamEngine.Server.Access;

namespace ExamEngine.Server.Certification.Verification;

/// <summary>How many numbers one network may ask about: enough for an office that checks a pile of certificates, far too few to find numbers by trying.</summary>
internal sealed class VerificationLimit(IConfiguration configuration, TimeProvider clock)
{
    /// <summary>What is told when there were too many.</summary>
    public const string Slowed = "Too many numbers were asked about from your network. Wait a minute and try again.";

    private readonly SlidingCount<IPAddress> _networks = new(configuration.GetValue("Limits:VerificationsPerMinute", 60), TimeSpan.FromMinutes(1), clock);

    /// <summary>Counts a question; if there were too many, the answer's status says so.</summary>
    /// <returns>False when there were too many.</returns>
    public bool Admits(HttpContext http)
    {
        if (_networks.TryTake(CallerNetwork.Of(http.Connection.RemoteIpAddress)))
        {
            return true;
        }

        http.Response.Headers.RetryAfter = "60";
        return false;
    }
}
