using System.Net.Http.Json;
using System.Text.Json;
using ExamEngine.Faults.Links;
using ExamEngine.Faults.Sitting;
using ExamEngine.Faults.Stand;
using ExamEngine.Specs.Server.Fixtures;

namespace ExamEngine.Faults.Campaign;

/// <summary>Slots and bookings, made as an administrator makes them.</summary>
internal static class Booking
{
    private const int AtOnce = 8;

    /// <summary>Makes slots for all accounts until there are sessions enough.</summary>
    /// <param name="stand">Where.</param>
    /// <param name="signIns">Who.</param>
    /// <param name="sessions">How many; rounded up to the number of accounts.</param>
    /// <param name="folder">Gets a folder for each session.</param>
    /// <param name="link">The one way of all candidates to the nodes.</param>
    /// <param name="acknowledgements">Counted together.</param>
    public static async Task<List<Candidate>> ManyAsync(TestStand stand, SignIns signIns, int sessions, string folder, Link link, Acknowledgements acknowledgements)
    {
        var slots = (sessions + SignIns.Candidates - 1) / SignIns.Candidates;
        using var administrator = signIns.Administrator(stand.Nodes[0].Address);
        var people = await administrator.Http.GetFromJsonAsync<JsonElement>("/api/admin/people");
        var made = new System.Collections.Concurrent.ConcurrentBag<Candidate>();
        await Parallel.ForAsync(0, slots, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (s, _) =>
        {
            var slot = await SlotAsync(administrator, people, signIns, $"Slot {s + 1}");
            for (var account = 1; account <= SignIns.Candidates; account++)
            {
                var (session, number) = await BookAsync(administrator, people, signIns, slot, account);
                var mine = account;
                made.Add(new Candidate(
                    session, $"s{s + 1}c{account}", number, Path.Combine(folder, $"{session}"), link,
                    () => signIns.Candidate(mine, new Uri($"http://127.0.0.1:{link.Port}")), s, pace: 1, acknowledgements));
            }
        });
        return [.. made];
    }

    public static async Task<Guid> SlotAsync(Visitor administrator, JsonElement people, SignIns signIns, string name)
    {
        var slot = await PostAsync(administrator, "/api/admin/slots", new
        {
            examId = BankOfStand.Exam, name, place = "Online", zone = "Etc/UTC", startsAt = PageLog.Now - 1000,
            endsAt = PageLog.Now + (4 * 3_600_000), seats = 10, autoRelease = true, proctorIds = new[] { signIns.Id(people, "proctor@") },
        });
        return slot.GetProperty("slotId").GetGuid();
    }

    public static async Task<(Guid Session, string Number)> BookAsync(Visitor administrator, JsonElement people, SignIns signIns, Guid slot, int account)
    {
        var made = await PostAsync(administrator, "/api/admin/bookings", new { slotId = slot, candidateId = signIns.Id(people, $"candidate{account}@") });
        return (made.GetProperty("bookingId").GetGuid(), made.GetProperty("confirmationNumber").GetString()!);
    }

    private static async Task<JsonElement> PostAsync(Visitor visitor, string path, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Add("Origin", visitor.Http.BaseAddress!.GetLeftPart(UriPartial.Authority));
        using var response = await visitor.Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode ? JsonSerializer.Deserialize<JsonElement>(text) : throw new InvalidOperationException($"{path}: {text}");
    }
}
