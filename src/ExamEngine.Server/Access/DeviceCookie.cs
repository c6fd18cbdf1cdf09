using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ExamEngine.Server.Access;

/// <summary>
/// Tells browsers apart by a random name that each is given when somebody signs in at it. Scripts cannot read it, and the record has
/// its hash only. A copied cookie is a copied device: what is told apart is browser profiles, not machines.
/// </summary>
internal static class DeviceCookie
{
    /// <summary>The cookie.</summary>
    public const string Name = "examengine.device";

    private const int Bytes = 24;
    private static readonly TimeSpan Lasts = TimeSpan.FromDays(365);

    /// <summary>The name of the browser that asks, as the record has it.</summary>
    /// <returns>Null when it has none.</returns>
    public static string? Of(HttpContext http) =>
        http.Request.Cookies[Name] is { Length: Bytes / 3 * 4 } value && Base64Url.IsValid(value) ? Hash(value) : null;

    /// <summary>The same; a browser without a name is given one.</summary>
    public static string Ensure(HttpContext http)
    {
        if (Of(http) is { } known)
        {
            return known;
        }

        var value = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
        http.Response.Cookies.Append(Name, value, new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = Lasts,
            Path = "/",
            SameSite = SameSiteMode.Lax,
            Secure = http.Request.IsHttps,
        });
        return Hash(value);
    }

    /// <summary>What kind of browser it says it is, in words for a proctor; nothing depends on it.</summary>
    public static string Describe(HttpContext? http)
    {
        var agent = http?.Request.Headers.UserAgent.ToString() ?? string.Empty;
        (string Mark, string Words)[] browsers = [("Edg", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];
        (string Mark, string Words)[] systems = [("iPhone", "an iPhone"), ("iPad", "an iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS X", "macOS"), ("Linux", "Linux")];
        return $"{Find(browsers, "Another browser")} on {Find(systems, "another system")}";

        string Find((string Mark, string Words)[] known, string other) =>
            Array.Find(known, each => agent.Contains(each.Mark, StringComparison.Ordinal)).Words ?? other;
    }

    private static string Hash(string value) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(value)))[..32];
}
