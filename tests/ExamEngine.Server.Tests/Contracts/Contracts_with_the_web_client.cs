using System.Text.Json;
using System.Text.Json.Serialization;
using ExamEngine.Server.Access;
using ExamEngine.Server.Activities;
using ExamEngine.Server.Applications;
using ExamEngine.Server.Delivery;
using ExamEngine.Server.Certification;
using ExamEngine.Server.Certification.Administration;
using ExamEngine.Server.Certification.Candidates;
using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Server.Hosting;
using ExamEngine.Server.ItemBank;
using ExamEngine.Server.Outbox;
using ExamEngine.Server.Pages;
using ExamEngine.Server.Proctoring;
using ExamEngine.Server.Reporting;
using ExamEngine.Server.Scheduling;
using ExamEngine.Server.Uploads;
using Xunit;

namespace ExamEngine.Specs.Server.Contracts;

/// <summary>What travels is written once, in C#; the web client's types are generated from it.</summary>
public sealed class Contracts_with_the_web_client
{
    private const string Header = """
        // Generated from the server's types; do not edit. Run eng/contracts after a change of them.
        // Times are Unix milliseconds of the server's clock unless their name says otherwise. An absent property stands for null.

        """;

    // What requests take and give. What hubs take and give, and all that any of these hold, follows by itself.
    private static readonly Type[] Types =
    [
        typeof(CandidateBoot), typeof(StaffBoot), typeof(Me),
        typeof(CandidateExam), typeof(CheckInView), typeof(CheckInRequest), typeof(AnswerBatch), typeof(SaveReply), typeof(UploadedFile), typeof(IssuedReport),
        typeof(ApplicationView), typeof(RouteChoice), typeof(SlotChoice), typeof(NewApplication), typeof(ApplicationBegun), typeof(NewStatement), typeof(ExamEngine.Certification.Applications.FactKinds), typeof(StatementView),
        typeof(AdminApplication), typeof(ApplicationReview), typeof(VoucherView), typeof(VoucherBatch), typeof(NewVouchers), typeof(VoucherRevocation), typeof(PriceLine), typeof(MembershipView), typeof(NewMembership),
        typeof(GroupEnrolment), typeof(EnrolmentReport), typeof(EnrolmentRoute),
        typeof(MyActivities), typeof(NewActivity), typeof(AuditedActivity), typeof(AuditStep), typeof(OldEvidence),
        typeof(ProctorSlot),
        typeof(AdminSlot), typeof(NewSlot), typeof(AdminBooking), typeof(NewBooking), typeof(VoidRequest), typeof(BookingMade), typeof(People), typeof(BankView), typeof(PackageCheckView), typeof(OpResult),
        typeof(MyCredentialsView), typeof(WhatIfView), typeof(ProgrammesView), typeof(AdminCredentials), typeof(AdminCredentialDetail), typeof(CredentialReason), typeof(SanctionView), typeof(NewSanction),
        typeof(ReminderChoice), typeof(NewReminderChoice), typeof(AdminMessages),
    ];

    private static readonly Type[] Hubs = [typeof(CandidateHub), typeof(ProctorHub)];

    [Fact]
    public void The_web_clients_contracts_are_those_of_the_server()
    {
        var file = Path.Combine(Root(), "src", "ExamEngine.Web", "shared", "contracts.g.ts");
        var wanted = TypeScriptContracts.Of(WireJson.Options, Types, Hubs, Header).ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("EXAM_UPDATE_CONTRACTS") == "1")
        {
            File.WriteAllText(file, wanted);
        }

        var written = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";

        Assert.True(written == wanted, FirstDifference(written, wanted));
    }

    [Fact]
    public void Case_of_a_union_carries_its_discriminator() =>
        Assert.Contains("export interface Circle {\n  shape: \"circle\";\n  radius: number;\n}\n", Generated<Drawing>(), StringComparison.Ordinal);

    [Fact]
    public void Case_that_also_travels_alone_gets_its_discriminator_in_the_union_only()
    {
        var generated = Generated<Drawing>();
        Assert.Contains("  | Circle\n  | ({ shape: \"line\" } & Line);\n", generated, StringComparison.Ordinal);
        Assert.Contains("export interface Line {\n  style?: Style;\n}\n", generated, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_an_enumeration_are_those_the_serializer_writes() =>
        Assert.Contains("export type Style =\n  | \"solid\"\n  | \"dashed line\";\n", Generated<Drawing>(), StringComparison.Ordinal);

    [Fact]
    public void Property_that_is_left_out_at_its_default_is_optional() =>
        Assert.Contains("  answer?: ItemResponse | null;\n", Generated<Drawing>(), StringComparison.Ordinal);

    [Fact]
    public void Type_without_a_known_form_is_refused() =>
        Assert.Throws<NotSupportedException>(Generated<DateTimeOffset>);

    private static string Generated<T>() => TypeScriptContracts.Of(WireJson.Options, [typeof(T)], [], "");

    private static string FirstDifference(string written, string wanted)
    {
        var (before, after) = (written.Split('\n'), wanted.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(before.Length, after.Length)).FirstOrDefault(i => before.ElementAtOrDefault(i) != after.ElementAtOrDefault(i));
        return $"contracts.g.ts is stale: line {line + 1} is “{before.ElementAtOrDefault(line)}” and should be “{after.ElementAtOrDefault(line)}”. Run eng/contracts.";
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ExamEngine.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run inside the repository.");
    }

    private sealed record Drawing(
        IReadOnlyList<Shape> Shapes, Line Axis, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] JsonElement Answer);

    [JsonPolymorphic(TypeDiscriminatorPropertyName = "shape")]
    [JsonDerivedType(typeof(Circle), "circle")]
    [JsonDerivedType(typeof(Line), "line")]
    private abstract record Shape;

    private sealed record Circle(double Radius) : Shape;

    private sealed record Line(Style? Style) : Shape;

    private enum Style
    {
        Solid,

        [JsonStringEnumMemberName("dashed line")]
        Dashed,
    }
}
