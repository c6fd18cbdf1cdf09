using ExamEngine.Server.Applications;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace ExamEngine.Specs.Server.Applications;

[Collection(ApplicationsServer.Collection)]
public sealed class A_group_from_a_file(ApplicationsServer shared)
{
    [Fact]
    public async Task Is_enrolled_as_a_whole_or_not_at_all_with_a_report_for_each_row()
    {
        var server = await shared.ServerAsync();
        using var reviewer = await ReviewerAtServer.SignInAsync(server);
        await using var db = await server.DatabaseAsync();
        string[] people = [.. Enumerable.Range(1, 5).Select(number => $"candidate{number}@demo.example")];
        var before = await db.Applications.CountAsync();

        var few = await AskAsync(reviewer, "Email,Voucher\na@example.org\n", apply: true);
        Assert.StartsWith("A group has from 5 to 200 people", few.Refusal, StringComparison.Ordinal);
        var broken = await AskAsync(reviewer, string.Join("\r\n", [.. people.Take(4), "nobody@example.org", people[0], $"{people[4]},AAAABBBBCCCC"]), apply: true);
        Assert.False(broken.Answer!.IsEnrolled);
        Assert.Equal(
            ["No candidate has an account with this address. Put the person’s name into the third column, and one is made, with an invitation by e-mail.", "This address stands in the file twice.", "There is no voucher with this code. It has twelve letters and digits; check it letter by letter."],
            broken.Answer.Rows.Select(row => row.Problem).OfType<string>());
        Assert.Equal(before, await db.Applications.CountAsync());

        Assert.False((await AskAsync(reviewer, string.Join('\n', people), apply: false)).Answer!.IsEnrolled);
        Assert.Equal(before, await db.Applications.CountAsync());
        var number = Guid.NewGuid();
        Assert.True((await AskAsync(reviewer, string.Join('\n', people), apply: true, number)).Answer!.IsEnrolled);
        Assert.True((await AskAsync(reviewer, string.Join('\n', people), apply: true, number)).Answer!.IsEnrolled);
        Assert.Equal(before + 5, await db.Applications.CountAsync());
    }

    private static Task<(EnrolmentReport? Answer, string? Refusal)> AskAsync(ReviewerAtServer reviewer, string csv, bool apply, Guid? command = null) =>
        reviewer.Http.PostAsync<EnrolmentReport>("/api/admin/enrolments", new GroupEnrolment(command ?? Guid.NewGuid(), "CCSS", "examination", csv, apply));
}
