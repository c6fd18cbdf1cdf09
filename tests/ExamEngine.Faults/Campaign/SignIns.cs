using System.Net;
using System.Text.Json;
using ExamEngine.Specs.Server.Fixtures;

namespace ExamEngine.Faults.Campaign;

/// <summary>Everybody who takes part, signed in once. The nodes share the keys of cookies, so a cookie is good at every address of the stand.</summary>
internal sealed class SignIns
{
    public const int Candidates = 6;
    private const string Password = "demo-Exam-2026";
    private readonly Dictionary<string, CookieCollection> _cookies = new(StringComparer.Ordinal);

    public static async Task<SignIns> AllAsync(Uri node)
    {
        var signIns = new SignIns();
        foreach (var name in Enumerable.Range(1, Candidates).Select(n => $"candidate{n}").Append("proctor").Append("admin"))
        {
            using var visitor = new Visitor(node);
            await visitor.SignInAsync($"{name}@demo.example", Password);
            signIns._cookies[name] = visitor.Cookies.GetAllCookies();
        }

        return signIns;
    }

    public Visitor Candidate(int number, Uri address) => As($"candidate{number}", address);

    public Visitor Proctor(Uri address) => As("proctor", address);

    public Visitor Administrator(Uri address) => As("admin", address);

    /// <summary>An account's identifier from the administrator's list of people.</summary>
    public Guid Id(JsonElement people, string email) =>
        people.GetProperty("candidates").EnumerateArray().Concat(people.GetProperty("proctors").EnumerateArray()).Single(person => person.GetProperty("email").GetString()!.StartsWith(email, StringComparison.Ordinal)).GetProperty("id").GetGuid();

    private Visitor As(string name, Uri address)
    {
        var visitor = new Visitor(address);
        visitor.Cookies.Add(_cookies[name]);
        return visitor;
    }
}
