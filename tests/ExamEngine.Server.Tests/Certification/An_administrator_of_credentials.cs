using System.Net;
using System.Net.Http.Json;
using ExamEngine.Certification.Credentials;
using ExamEngine.Certification.Rules;
using ExamEngine.Server.Certification;
using ExamEngine.Server.Certification.Administration;
using ExamEngine.Server.Certification.Candidates;
using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Server.Hosting;
using ExamEngine.Specs.Server.Fixtures;
using Xunit;

namespace ExamEngine.Specs.Server.Certification;

[Collection(Certified.Collection)]
public sealed class An_administrator_of_credentials(Certified certified)
{
    [Fact]
    public async Task Finds_one_by_number_or_holder_and_suspends_reinstates_and_revokes_it_with_a_reason()
    {
        var server = await certified.ServerAsync();
        var person = await Certified.PersonAsync(server, "Zenobia Quill");
        var number = await Certified.CtsaAsync(server, person, Certified.Now);
        using var admin = await server.SignedInAsync("admin");
        async Task<AdminCredentialDetail> DetailAsync() => (await admin.Http.GetFromJsonAsync<AdminCredentialDetail>($"/api/admin/credentials/{number}", WireJson.Options))!;

        foreach (var search in (string[])["zenobia", number.ToLowerInvariant(), number[..4]])
        {
            var found = await admin.Http.GetFromJsonAsync<AdminCredentials>($"/api/admin/credentials?search={search}", WireJson.Options);
            Assert.Contains(found!.Rows, row => (row.Number, row.Holder, row.State) == (number, "Zenobia Quill", CredentialState.Valid));
        }

        Assert.Empty((await admin.Http.GetFromJsonAsync<AdminCredentials>("/api/admin/credentials?search=nobody-of-this-name", WireJson.Options))!.Rows);
        Assert.Equal("reason", (await PostAsync(admin, $"/api/admin/credentials/{number}/suspend", new CredentialReason(" ")))!.Code);
        Assert.True((await PostAsync(admin, $"/api/admin/credentials/{number}/suspend", new CredentialReason("Under review")))!.Ok);
        Assert.True((await PostAsync(admin, $"/api/admin/credentials/{number}/suspend", new CredentialReason("Under review")))!.Ok);
        var suspended = await DetailAsync();
        Assert.Equal((CredentialState.Suspended, false, true, true), (suspended.Row.State, suspended.CanSuspend, suspended.CanReinstate, suspended.CanRevoke));
        Assert.True((await PostAsync(admin, $"/api/admin/credentials/{number}/reinstate", new CredentialReason("Cleared up")))!.Ok);
        Assert.True((await PostAsync(admin, $"/api/admin/credentials/{number}/revoke", new CredentialReason("Somebody else sat it")))!.Ok);
        Assert.Equal("revoked", (await PostAsync(admin, $"/api/admin/credentials/{number}/reinstate", new CredentialReason("Cleared up")))!.Code);

        var revoked = await DetailAsync();
        Assert.Equal((CredentialState.Revoked, false, false, false), (revoked.Row.State, revoked.CanSuspend, revoked.CanReinstate, revoked.CanRevoke));
        Assert.Equal("bci-ctsa, version 1 (edition 1), route examination", revoked.Basis);
        Assert.Equal(
            [
                "Awarded on 22 November 2026, valid until 22 November 2027, by the route examination of bci-ctsa; pack due by 6 January 2027.",
                "Suspended from 22 November 2026: Under review",
                "Suspension lifted: Cleared up",
                "Revoked from 22 November 2026: Somebody else sat it",
            ],
            revoked.Entries.Select(entry => entry.Text));
        Assert.Equal(["Office", "Demo Administrator", "Demo Administrator", "Demo Administrator"], revoked.Entries.Select(entry => entry.By));
    }

    [Fact]
    public async Task Works_the_queue_of_packs_and_takes_a_mark_back()
    {
        var server = await certified.ServerAsync();
        var later = await Certified.CtsaAsync(server, await Certified.PersonAsync(server, "Later"), Certified.Now);
        var sooner = await Certified.CtsaAsync(server, await Certified.PersonAsync(server, "Sooner"), Certified.Now.AddDays(-20));
        using var admin = await server.SignedInAsync("admin");
        async Task<AdminCredential[]> PacksAsync() => (await admin.Http.GetFromJsonAsync<AdminCredential[]>("/api/admin/packs", WireJson.Options))!.Where(row => row.Number == later || row.Number == sooner).ToArray();

        Assert.Equal([(sooner, "2026-12-17"), (later, "2027-01-06")], (await PacksAsync()).Select(row => (row.Number, row.PackDue)));
        Assert.True((await PostAsync(admin, $"/api/admin/credentials/{sooner}/pack-sent", null))!.Ok);
        Assert.Equal([(later, false), (sooner, true)], (await PacksAsync()).Select(row => (row.Number, row.PackSentAt is not null)));
        Assert.True((await PostAsync(admin, $"/api/admin/credentials/{sooner}/pack-not-sent", null))!.Ok);
        Assert.Equal([(sooner, false), (later, false)], (await PacksAsync()).Select(row => (row.Number, row.PackSentAt is not null)));
    }

    [Fact]
    public async Task Bars_a_candidate_until_a_day_sees_it_in_the_rules_and_lifts_it()
    {
        var server = await certified.ServerAsync();
        var person = await Certified.PersonAsync(server, "Barred");
        await Certified.CtsaAsync(server, person, Certified.Now.AddYears(-2));
        using var admin = await server.SignedInAsync("admin");
        Task<WhatIfView?> PreviewAsync() => admin.Http.GetFromJsonAsync<WhatIfView>($"/api/admin/candidates/{person}/what-if?credential=CTSS&on=2026-11-22", WireJson.Options);

        Assert.Equal("body", (await PostAsync(admin, "/api/admin/sanctions", new NewSanction(person, "Nobody", "2026-11-22", null, "Shared items")))!.Code);
        Assert.Equal("from", (await PostAsync(admin, "/api/admin/sanctions", new NewSanction(person, "BCI", "soon", null, "Shared items")))!.Code);
        Assert.Equal("until", (await PostAsync(admin, "/api/admin/sanctions", new NewSanction(person, "BCI", "2026-11-22", "2026-11-21", "Shared items")))!.Code);
        Assert.Equal("reason", (await PostAsync(admin, "/api/admin/sanctions", new NewSanction(person, "BCI", "2026-11-22", null, "")))!.Code);
        Assert.Equal("candidateId", (await PostAsync(admin, "/api/admin/sanctions", new NewSanction(Guid.NewGuid(), "BCI", "2026-11-22", null, "Shared items")))!.Code);
        Assert.True((await PostAsync(admin, "/api/admin/sanctions", new NewSanction(person, "BCI", "2026-11-22", "2027-03-31", "Shared items")))!.Ok);

        var barred = (await PreviewAsync())!.Routes.Single(route => route.Route == "upgrade-examination");
        Assert.Equal((RuleStatus.NotSatisfied, "2027-04-01"), (barred.Status, barred.OpensOn));
        Assert.Contains(barred.Rule.Children, rule => rule.Sentence == "A sanction bars you until 31 March 2027. You can apply from 1 April 2027.");

        var sanction = (await admin.Http.GetFromJsonAsync<SanctionView[]>("/api/admin/sanctions", WireJson.Options))!.Single(row => row.CandidateId == person);
        Assert.Equal("reason", (await PostAsync(admin, $"/api/admin/sanctions/{sanction.Id}/lift", new CredentialReason("")))!.Code);
        Assert.True((await PostAsync(admin, $"/api/admin/sanctions/{sanction.Id}/lift", new CredentialReason("A mistake of ours")))!.Ok);
        Assert.Equal(RuleStatus.NeedsEvidence, (await PreviewAsync())!.Routes.Single(route => route.Route == "upgrade-examination").Status);
    }

    [Fact]
    public async Task Sees_the_programmes_in_force_and_nobody_elses_number_by_mistake()
    {
        var server = await certified.ServerAsync();
        using var admin = await server.SignedInAsync("admin");

        var view = (await admin.Http.GetFromJsonAsync<ProgrammesView>("/api/admin/programmes", WireJson.Options))!;
        using var unknown = await admin.Http.GetAsync(new Uri("/api/admin/credentials/nonsense", UriKind.Relative));

        Assert.Equal((1, 8, 0), (view.Edition, view.Programmes.Count, view.Problems.Count));
        Assert.Equal(("BCI", "Europe/London", "1 year", true), view.Programmes.Where(programme => programme.Id == "bci-ctsa")
            .Select(programme => (programme.Body, programme.Zone, programme.Versions[0].Credentials[0].Valid!, programme.Versions[0].Credentials[0].Assumed)).Single());
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    private static async Task<OpResult?> PostAsync(Visitor admin, string path, object? body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = body is null ? null : JsonContent.Create(body, body.GetType(), null, WireJson.Options) };
        request.Headers.Add("Origin", admin.Http.BaseAddress!.GetLeftPart(UriPartial.Authority));
        using var response = await admin.Http.SendAsync(request);
        return await response.Content.ReadFromJsonAsync<OpResult>(WireJson.Options);
    }
}
