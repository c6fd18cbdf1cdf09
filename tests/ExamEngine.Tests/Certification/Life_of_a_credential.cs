using ExamEngine.Certification;
using ExamEngine.Certification.Calendars;
using ExamEngine.Certification.Credentials;
using ExamEngine.Sessions;
using NodaTime;
using Xunit;

namespace ExamEngine.Specs.Certification;

public sealed class Life_of_a_credential
{
    private static readonly SessionActor Office = new(SessionRole.Administrator, "Office", Guid.Parse("01890000-0000-7000-8000-00000000000a"));
    private static readonly DateTimeOffset Now = new(2026, 5, 12, 9, 0, 0, TimeSpan.Zero);
    private static readonly LocalDate Awarded = new(2026, 5, 12);
    private static readonly LocalDate Expires = new(2027, 5, 12);
    private static readonly LocalDate Today = new(2026, 6, 1);
    private static readonly AwardBasis Basis = new("bci-ctsa", 1, 1, "examination");
    private static readonly CalendarSpan Year = new(1, SpanUnit.Years);
    private static readonly CredentialNumber Other = CredentialNumber.Of("K7QF2MXR9TB");

    private static IssuedCredential Ctsa { get; } = IssuedCredential.Replay([new CredentialIssued(Now, Office, "CTSA", Basis, Awarded, Expires, null, Awarded.PlusDays(45))]);

    [Fact]
    public void Is_valid_on_the_day_of_expiry_and_expired_on_the_next()
    {
        Assert.Equal(CredentialState.Valid, Ctsa.StateOn(Expires));
        Assert.Equal(CredentialState.Expired, Ctsa.StateOn(Expires.PlusDays(1)));
    }

    [Fact]
    public void Without_a_last_day_it_never_expires()
    {
        var kept = IssuedCredential.Replay([new CredentialIssued(Now, Office, "CCSM-CI", Basis, Awarded, null, null, null)]);

        Assert.Equal(CredentialState.Valid, kept.StateOn(new LocalDate(2199, 1, 1)));
        Assert.Equal("This CCSM-CI has no last day, so that there is nothing to renew.", kept.Renew(Now, Office, Today, Basis, Year, null).Refusal!.Message);
    }

    [Fact]
    public void A_renewal_goes_on_from_the_expiry_and_asks_for_a_new_pack()
    {
        var sent = After(Ctsa, Ctsa.SendPack(Now, Office));
        var renewed = After(sent, sent.Renew(Now, Office, Today, Basis with { Route = "recertification" }, Year, Today.PlusDays(30)));

        Assert.Equal((Expires.PlusYears(1), Today.PlusDays(30), null), (renewed.Expires, renewed.PackDue, renewed.PackSentAt));
        Assert.Equal("recertification", renewed.Basis.Route);
        Assert.Equal((Awarded, Today), (renewed.Fact().Attained, Assert.Single(renewed.Fact().Recertified)));
    }

    [Fact]
    public void A_suspension_holds_until_it_is_lifted_and_nothing_is_built_on_it_meanwhile()
    {
        var suspended = After(Ctsa, Ctsa.Suspend(Now, Office, Today, "Under review"));

        Assert.Equal(CredentialState.Valid, suspended.StateOn(Today.PlusDays(-1)));
        Assert.Equal(CredentialState.Suspended, suspended.StateOn(Today));
        Assert.Equal("This CTSA is suspended. Lift the suspension before you renew it.", suspended.Renew(Now, Office, Today, Basis, Year, null).Refusal!.Message);
        Assert.Equal("The CTSA of this candidate is suspended. Lift the suspension before you award CTSS in its place.", suspended.Replace(Now, Office, Today, new CredentialId("CTSS"), Other).Refusal!.Message);
        Assert.Equal(CredentialState.Valid, After(suspended, suspended.Reinstate(Now, Office, "Cleared up")).StateOn(Today));
    }

    [Fact]
    public void A_revocation_is_final_and_counts_for_nothing_from_its_day()
    {
        var revoked = After(Ctsa, Ctsa.Revoke(Now, Office, Today, "Somebody else sat the examination"));

        Assert.Equal((CredentialState.Valid, CredentialState.Revoked), (revoked.StateOn(Today.PlusDays(-1)), revoked.StateOn(Today)));
        Assert.Equal(Today, revoked.Fact().Withdrawn);
        Assert.All(
            new[] { revoked.Reinstate(Now, Office, "Cleared up"), revoked.Suspend(Now, Office, Today, "Under review"), revoked.Renew(Now, Office, Today, Basis, Year, null) },
            decision => Assert.Equal("This CTSA was revoked on 1 June 2026. That is final; a new award has a number of its own.", decision.Refusal!.Message));
        Assert.Equal("This CTSA was revoked: its pack is not sent any more.", revoked.SendPack(Now, Office).Refusal!.Message);
    }

    [Fact]
    public void What_has_expired_cannot_be_suspended_but_revoked()
    {
        var later = Expires.PlusDays(1);

        Assert.Equal("This CTSA expired on 12 May 2027. What is over cannot be suspended; it can be revoked.", Ctsa.Suspend(Now, Office, later, "Under review").Refusal!.Message);
        Assert.Equal(CredentialState.Revoked, After(Ctsa, Ctsa.Revoke(Now, Office, later, "Somebody else sat it")).StateOn(later));
    }

    [Fact]
    public void An_upgrade_replaces_it_and_leaves_the_fact_that_it_was_attained()
    {
        var replaced = After(Ctsa, Ctsa.Replace(Now, Office, Today, new CredentialId("CTSS"), Other));

        Assert.Equal((CredentialState.Valid, CredentialState.Replaced), (replaced.StateOn(Today.PlusDays(-1)), replaced.StateOn(Today)));
        Assert.Equal((Awarded, Expires, null), (replaced.Fact().Attained, replaced.Fact().Expires, replaced.Fact().Withdrawn));
        Assert.Equal($"This CTSA was replaced by CTSS on 1 June 2026. Go to {Other} instead.", replaced.Suspend(Now, Office, Today, "Under review").Refusal!.Message);
    }

    [Fact]
    public void The_pack_is_sent_once_and_the_mark_can_be_taken_back()
    {
        var sent = After(Ctsa, Ctsa.SendPack(Now, Office));

        Assert.Equal((Awarded.PlusDays(45), Now), (sent.PackDue, sent.PackSentAt));
        Assert.Equal(new CredentialDecision(null, null), sent.SendPack(Now, Office));
        Assert.Null(After(sent, sent.UnsendPack(Now, Office)).PackSentAt);
        Assert.Equal(new CredentialDecision(null, null), Ctsa.UnsendPack(Now, Office));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("     ")]
    [InlineData("why?")]
    public void What_takes_something_from_the_holder_needs_a_reason(string? reason)
    {
        var suspended = After(Ctsa, Ctsa.Suspend(Now, Office, Today, "Under review"));

        Assert.All(
            new[] { Ctsa.Suspend(Now, Office, Today, reason), Ctsa.Revoke(Now, Office, Today, reason), suspended.Reinstate(Now, Office, reason) },
            decision => Assert.Equal("Give a reason of 5 to 1000 characters.", decision.Refusal!.Message));
        Assert.Equal("reason", Ctsa.Revoke(Now, Office, Today, new string('x', 1001)).Refusal!.Code);
    }

    [Fact]
    public void A_wish_that_is_fulfilled_changes_nothing()
    {
        var suspended = After(Ctsa, Ctsa.Suspend(Now, Office, Today, "Under review"));
        var revoked = After(Ctsa, Ctsa.Revoke(Now, Office, Today, "Somebody else sat it"));

        Assert.All(
            new[] { suspended.Suspend(Now, Office, Today, "Under review"), Ctsa.Reinstate(Now, Office, "Cleared up"), revoked.Revoke(Now, Office, Today, "Somebody else sat it"), revoked.Replace(Now, Office, Today, new CredentialId("CTSS"), Other) },
            decision => Assert.Equal(new CredentialDecision(null, null), decision));
    }

    [Fact]
    public void After_two_years_in_all_CCSS_has_lapsed_for_good_and_CTSA_has_not()
    {
        var ccss = IssuedCredential.Replay(
        [
            new CredentialIssued(Now, Office, "CCSS", Basis with { Programme = "gsqi-ccss" }, Awarded, Expires, null, null),
            new CredentialRenewed(Now, Office, Basis, Expires.PlusDays(-20), Expires.PlusYears(1), null),
        ]);

        Assert.False(ccss.HasLapsedForGood(Answer(ccss, Expires.PlusYears(1))));
        Assert.True(ccss.HasLapsedForGood(Answer(ccss, Expires.PlusYears(1).PlusDays(1))));
        Assert.False(Ctsa.HasLapsedForGood(Answer(Ctsa, Expires.PlusDays(1))));
    }

    [Fact]
    public void It_begins_with_its_award()
    {
        Assert.Throws<ArgumentException>(() => IssuedCredential.Replay([]));
        Assert.Throws<ArgumentException>(() => IssuedCredential.Replay([new PackSent(Now, Office)]));
    }

    private static IssuedCredential After(IssuedCredential credential, CredentialDecision decision)
    {
        Assert.Null(decision.Refusal);
        return credential.Apply(decision.Event!);
    }

    private static WhatIf Answer(IssuedCredential credential, LocalDate on) =>
        WhatIf.For(RealProgrammes.Set, new ExamEngine.Certification.Facts.CandidateHistory { Credentials = [credential.Fact()] }, credential.Credential, on)!;
}
