using ExamEngine.Certification.Activities;
using ExamEngine.Certification.Applications;
using ExamEngine.Server.Activities;
using ExamEngine.Server.Applications;
using ExamEngine.Specs.Server.Fixtures;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace ExamEngine.Specs.Server.Activities;

public sealed class The_audit_of_a_recertification(TestStores stores)
{
    [Theory]
    [InlineData(Stores.Embedded)]
    [InlineData(Stores.Production)]
    public async Task Is_waited_for_by_those_who_are_chosen_and_by_nobody_else(Stores kind)
    {
        await using var server = await AuditedServer.StartAsync(stores, kind);

        await NotChosenTheyAreRenewedByWhatTheyLoggedAsync(server);
        await ChosenTheyAreRenewedOnceEverythingIsAcceptedAsync(server);
        await WhatIsNotAcceptedDoesNotCountAsync(server);
        await TheSameThingAtOnceIsLoggedOnceAsync(server);
        await KeptUpCredentialsAreDrawnWhenSomethingIsLoggedAsync(server);
        await EvidenceIsRemovedAfterThreeYearsAndNotBeforeAsync(server);
    }

    private static async Task NotChosenTheyAreRenewedByWhatTheyLoggedAsync(AuditedServer server)
    {
        var holder = await server.HolderAsync(isChosen: false);
        await server.LogAsync(holder, AuditedServer.Activity("One"));
        await server.LogAsync(holder, AuditedServer.Activity("Two"));
        var application = await server.ApplyAsync(holder);
        Assert.Equal([ActivityState.Logged, ActivityState.Logged], await server.StatesAsync(holder));
        Assert.Null(await server.AwardAsync(application));
        Assert.Equal("2031-11-22", await server.ExpiryAsync(holder));

        // What has been counted was of the term before.
        Assert.StartsWith("You have 0 of 12 CEUs", Assert.Single((await server.Activities.ListAsync(holder.Account!.Value)).Programmes[0].Totals).Sentence, StringComparison.Ordinal);
    }

    private static async Task ChosenTheyAreRenewedOnceEverythingIsAcceptedAsync(AuditedServer server)
    {
        var holder = await server.HolderAsync(isChosen: true);
        var (one, two, late) = (AuditedServer.Activity("One"), AuditedServer.Activity("Two"), AuditedServer.Activity("Three", 2));
        await server.LogAsync(holder, one);
        await server.LogAsync(holder, two);

        // Nobody knows before it matters.
        Assert.Equal([ActivityState.Logged, ActivityState.Logged], await server.StatesAsync(holder));
        var application = await server.ApplyAsync(holder);
        Assert.Equal([ActivityState.Chosen, ActivityState.Chosen], await server.StatesAsync(holder));
        Assert.StartsWith("Not everything the rules ask for is there. You have 12 CEUs of continuing education", await server.AwardAsync(application), StringComparison.Ordinal);
        Assert.Equal(
            "Your activities were chosen for the audit. Add evidence of each under “My activities”: we decide once it was accepted.",
            (await server.Get<CandidateApplications>().FindAsync(application, holder.Account!.Value))!.Next);
        await using (var db = await server.DatabaseAsync())
        {
            Assert.Equal(1, await db.OutboxMessages.CountAsync(m => m.CandidateId == holder.Account && m.Subject == "Your activities were chosen for the audit"));
        }

        Assert.StartsWith("This activity was chosen for the audit and stays on record.", (await server.Activities.WithdrawAsync(one.CommandId, holder)).Message, StringComparison.Ordinal);
        await server.LogAsync(holder, late);
        Assert.Equal([ActivityState.Chosen, ActivityState.Chosen, ActivityState.Chosen], await server.StatesAsync(holder));

        Assert.Equal("There is no evidence yet. Ask for it, or refuse the activity.", await server.JudgeAsync(one.CommandId, isAccepted: true));
        foreach (var activity in (NewActivity[])[one, two])
        {
            Assert.Null(await server.ShowAsync(holder, activity.CommandId));
            Assert.Null(await server.JudgeAsync(activity.CommandId, isAccepted: true));
        }

        Assert.Null(await server.AwardAsync(application));
        Assert.Equal("2031-11-22", await server.ExpiryAsync(holder));
    }

    private static async Task WhatIsNotAcceptedDoesNotCountAsync(AuditedServer server)
    {
        var holder = await server.HolderAsync(isChosen: true);
        var (one, two) = (AuditedServer.Activity("One"), AuditedServer.Activity("Two"));
        await server.LogAsync(holder, one);
        await server.LogAsync(holder, two);
        var application = await server.ApplyAsync(holder);
        Assert.Null(await server.ShowAsync(holder, one.CommandId));
        Assert.Null(await server.JudgeAsync(one.CommandId, isAccepted: true));
        Assert.Null(await server.JudgeAsync(two.CommandId, isAccepted: false));
        Assert.Contains("You need 12 CEUs of continuing education", await server.AwardAsync(application), StringComparison.Ordinal);
        Assert.StartsWith("This activity was audited and not accepted", (await server.Activities.LogAsync(AuditedServer.Activity("Two"), holder)).Message, StringComparison.Ordinal);

        // An auditor errs, too.
        var row = (await server.Get<ActivityAudits>().ListAsync(AuditedServer.Auditor)).Single(each => each.Activity.Id == two.CommandId);
        Assert.True((await server.Get<ActivityAudits>().UndoAsync(two.CommandId, new AuditStep(row.Version, null), AuditedServer.Auditor)).Ok);
        Assert.Equal("The activity was changed meanwhile. Look at it again before you decide.", (await server.Get<ActivityAudits>().UndoAsync(two.CommandId, new AuditStep(row.Version, null), AuditedServer.Auditor)).Message);
        Assert.Null(await server.ShowAsync(holder, two.CommandId));
        Assert.Null(await server.JudgeAsync(two.CommandId, isAccepted: true));
        Assert.Null(await server.AwardAsync(application));
    }

    private static async Task TheSameThingAtOnceIsLoggedOnceAsync(AuditedServer server)
    {
        var holder = await server.HolderAsync(isChosen: false);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => server.Activities.LogAsync(AuditedServer.Activity("One"), holder))));
        Assert.Equal(1, outcomes.Count(outcome => outcome.Ok));
        var again = AuditedServer.Activity("Two");
        Assert.All(await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => server.Activities.LogAsync(again, holder)))), outcome => Assert.True(outcome.Ok, outcome.Message));
        Assert.Equal(2, (await server.StatesAsync(holder)).Length);

        // Somebody else under the same number, or at the other's activity.
        var other = await server.HolderAsync(isChosen: false);
        Assert.False((await server.Activities.LogAsync(again, other)).Ok);
        Assert.Equal("There is no such activity.", (await server.Activities.WithdrawAsync(again.CommandId, other)).Message);
        Assert.Equal("There is no such activity.", await server.ShowAsync(other, again.CommandId));
        Assert.True((await server.Activities.WithdrawAsync(again.CommandId, holder)).Ok);
        Assert.Equal(6, (await server.Activities.ListAsync(holder.Account!.Value)).Programmes[0].Totals[0].Counted);
    }

    private static async Task KeptUpCredentialsAreDrawnWhenSomethingIsLoggedAsync(AuditedServer server)
    {
        // The seed of this programme is made by whoever is first, and by nobody again.
        var holders = new List<ApplicationActor>();
        for (var i = 0; i < 16; i++)
        {
            holders.Add(await server.HolderAsync(isChosen: false, "CCSM-CI", "ciscsm-ccsm", "experience"));
        }

        await Task.WhenAll(holders.Select(holder => server.LogAsync(holder, AuditedServer.Activity("One", programme: "ciscsm-ccsm", kind: "cpd"))));
        await using var db = await server.DatabaseAsync();
        var seed = Convert.FromBase64String((await db.AuditSeeds.SingleAsync(s => s.Programme == "ciscsm-ccsm")).Seed);
        foreach (var holder in holders)
        {
            var isChosen = AuditSample.IsChosen(seed, "ciscsm-ccsm", "CCSM-CI 2026", holder.Account!.Value, 10);
            Assert.Equal([isChosen ? ActivityState.Chosen : ActivityState.Logged], await server.StatesAsync(holder));
        }
    }

    private static async Task EvidenceIsRemovedAfterThreeYearsAndNotBeforeAsync(AuditedServer server)
    {
        var evidence = server.Get<ActivityEvidence>();
        var holder = await server.HolderAsync(isChosen: false);
        var (kept, audited) = (AuditedServer.Activity("Kept"), AuditedServer.Activity("Audited"));
        foreach (var activity in (NewActivity[])[kept, audited])
        {
            await server.LogAsync(holder, activity);
            Assert.Null(await server.ShowAsync(holder, activity.CommandId));
            Assert.Null(await server.ShowAsync(holder, activity.CommandId));
        }

        var row = (await server.Get<ActivityAudits>().ListAsync(AuditedServer.Auditor)).Single(each => each.Activity.Id == audited.CommandId);
        Assert.True((await server.Get<ActivityAudits>().AskAsync(audited.CommandId, new AuditStep(row.Version, "The second page."), AuditedServer.Auditor)).Ok);
        Assert.Equal(0, (await evidence.OldAsync()).Files);

        // Received on 22 November 2026: the last day on which it is kept is 22 November 2029.
        server.Clock.Jump(new DateTimeOffset(2029, 11, 22, 9, 0, 0, TimeSpan.Zero) - server.Clock.GetUtcNow());
        Assert.Equal(0, (await evidence.OldAsync()).Files);
        server.Clock.Jump(TimeSpan.FromDays(1));

        // Of this holder one; what was handed in by the two who were audited before is four.
        Assert.Equal(5, (await evidence.OldAsync()).Files);
        Assert.Equal(5, (await evidence.RemoveOldAsync(AuditedServer.Auditor)).Files);
        Assert.Equal(0, (await evidence.OldAsync()).Files);
        await using var db = await server.DatabaseAsync();
        Assert.Equal((0, 1), (await db.ApplicationDocuments.CountAsync(d => d.ApplicationId == kept.CommandId), await db.ApplicationDocuments.CountAsync(d => d.ApplicationId == audited.CommandId)));
        var gone = (await server.Activities.ListAsync(holder.Account!.Value)).Activities.Single(activity => activity.Id == kept.CommandId);
        Assert.Equal((true, ActivityState.Logged), (Assert.Single(gone.Evidence).IsRemoved, gone.State));
    }
}
