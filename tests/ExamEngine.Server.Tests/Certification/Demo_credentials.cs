using System.Net.Http.Json;
using ExamEngine.Certification.Credentials;
using ExamEngine.Server.Certification.Candidates;
using ExamEngine.Server.Hosting;
using ExamEngine.Specs.Server.Fixtures;
using Xunit;

namespace ExamEngine.Specs.Server.Certification;

[Collection(Certified.Collection)]
public sealed class Demo_credentials(Certified certified)
{
    [Fact]
    public async Task Show_a_newcomer_one_that_expired_and_one_that_expires_soon()
    {
        var server = await certified.ServerAsync();
        using var first = await server.SignedInAsync("candidate1");
        using var second = await server.SignedInAsync("candidate2");
        async Task<MyCredentialView> OnlyAsync(Visitor visitor) => Assert.Single((await visitor.Http.GetFromJsonAsync<MyCredentialsView>("/api/candidate/credentials", WireJson.Options))!.Credentials);

        var expired = await OnlyAsync(first);
        var soon = await OnlyAsync(second);

        Assert.Equal(("CTSA", CredentialState.Expired, "2026-10-22"), (expired.Credential, expired.State, expired.Expires));
        Assert.Equal(("CTSA", CredentialState.Valid, "2026-12-06"), (soon.Credential, soon.State, soon.Expires));
        Assert.Contains(expired.WhatIf!.Sentences, sentence => sentence.Contains("The two-section upgrade examination is compulsory", StringComparison.Ordinal));
        Assert.Contains(soon.WhatIf!.Sentences, sentence => sentence.Contains("upgrade to CTSS", StringComparison.Ordinal));
    }
}
