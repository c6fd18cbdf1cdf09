using Xunit;

namespace ExamEngine.Specs.Certification;

public sealed class CCSS_recertification
{
    private readonly Person _person = new Person().Holds("CCSS", "12 May 2026").Works("customer-service", "1 January 2025");

    [Fact]
    public void Is_told_with_its_late_application_and_the_upgrade_after_it() => Assert.Equal(
        "You can recertify until 12 May 2027. From 29 April it counts as a new application at the full fee. After that only the upgrade to CCIS or CCSM is open.",
        _person.WhatIf("CCSS", "1 April 2027"));
}
