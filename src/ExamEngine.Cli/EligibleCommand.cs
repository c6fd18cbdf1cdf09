using System.CommandLine;
using ExamEngine.Certification;
using ExamEngine.Certification.Calendars;
using ExamEngine.Certification.Programmes;
using ExamEngine.Certification.Reading;
using ExamEngine.Certification.Rules;
using NodaTime;
using NodaTime.Text;

namespace ExamEngine.Cli;

/// <summary><c>exam eligible</c>: what a candidate can do about a credential, by the programme files and a history.</summary>
internal static class EligibleCommand
{
    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("programmes") { Description = "The folder with the programme files, *.yaml." };
        var history = new Argument<FileInfo>("history") { Description = "The candidate's history, a JSON file." };
        var credential = new Option<string?>("--credential") { Description = "The credential; without it, every one." };
        var on = new Option<string?>("--on") { Description = "The day, such as 2027-04-29, as a whole; without it, today in the programme's zone." };
        var json = new Option<bool>("--json") { Description = "Print JSON." };
        var command = new Command(
            "eligible",
            """
            Says which routes to a credential are open on a day, when the others open and close, and why.
            Nothing new is taken to happen; work that goes on goes on.

            The history is one JSON object. Every member may be left out, no other is allowed:
              {"born": {"date": "1990-06-15", "verified": true},
               "work": [{"kinds": ["customer-facing"], "from": "2025-01-01", "until": "2026-12-31", "verified": true}],
               "training": [{"kind": "foundation-course", "amount": 40, "completed": "2026-02-01", "verified": true}],
               "credentials": [{"credential": "CTSA", "attained": "2026-05-12", "expires": "2027-05-12", "recertified": ["2027-04-01"], "version": 1, "withdrawn": "2027-05-01"}],
               "attempts": [{"credential": "CTSS", "examination": "ctss-upgrade", "at": "2027-06-01T10:00:00+01:00", "result": "failed"}],
               "documents": [{"kind": "cv", "received": "2027-05-01", "accepted": true}],
               "payments": [{"credential": "CTSS", "fee": "upgrade", "received": "2027-05-01"}],
               "vouchers": [{"credential": "CTSS", "issuer": "body", "expires": "2027-12-31"}],
               "memberships": [{"body": "GSQI", "from": "2026-01-01", "until": "2027-12-31"}],
               "sanctions": [{"body": "BCI", "from": "2027-01-01", "until": "2027-06-30"}]}
            Within an entry may be left out: until (it goes on), expires (reckoned by the programme; of a voucher: never), recertified, version, withdrawn, the body of a sanction
            (all), verified and accepted (not yet). A result is passed, failed, voided or open.
            Examples:
              exam eligible item-bank/programmes history.json --credential CTSS --on 2027-04-29
              exam eligible item-bank/programmes history.json --json > answer.json
            Exit code: 0 answered, 1 a programme file or the history is refused, 2 the call is wrong.
            """)
        {
            folder,
            history,
            credential,
            on,
            json,
        };
        command.SetAction(call => Ask(call.GetValue(folder)!, call.GetValue(history)!, call.GetValue(credential), call.GetValue(on), call.GetValue(json)));
        return command;
    }

    private static int Ask(DirectoryInfo folder, FileInfo file, string? credential, string? on, bool json)
    {
        try
        {
            if (Day(on) is { Success: false })
            {
                return Refuse(ExitCode.WrongCall, $"{on} is no date such as 2027-04-29.");
            }

            ProgrammeFile[] files = [.. folder.GetFiles("*.yaml").OrderBy(found => found.Name, StringComparer.Ordinal).Select(found => new ProgrammeFile(found.Name, File.ReadAllText(found.FullName)))];
            if (files.Length == 0)
            {
                return Refuse(ExitCode.WrongCall, $"There are no programme files (*.yaml) in {folder.FullName}.");
            }

            var reading = ProgrammeReader.Read(files);
            if (reading.Value is not { } programmes)
            {
                return Refuse(ExitCode.Refused, [.. reading.Problems.Select(problem => problem.ToString())]);
            }

            if (credential is not null && programmes.Awarding(new CredentialId(credential)) is null)
            {
                return Refuse(ExitCode.WrongCall, $"No programme awards {credential}. There are: {string.Join(", ", programmes.Credentials)}.");
            }

            var history = HistoryFile.Read(File.ReadAllText(file.FullName), programmes, out var problems);
            return history is null ? Refuse(ExitCode.Refused, [.. problems.Select(problem => $"{file.Name}: {problem}")]) : Answer(programmes, history, credential, Day(on)?.Value, json);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return Refuse(ExitCode.WrongCall, $"The files cannot be read: {unreadable.Message}");
        }
    }

    private static int Answer(ProgrammeSet programmes, Certification.Facts.CandidateHistory history, string? credential, LocalDate? on, bool json)
    {
        IReadOnlyList<CredentialId> asked = credential is null ? programmes.Credentials : [new CredentialId(credential)];
        WhatIf[] answers = [.. asked.Select(id => WhatIf.For(
            programmes, history, id, on ?? programmes.Awarding(id)!.Calendar.DateOf(SystemClock.Instance.GetCurrentInstant()))!)];
        if (json)
        {
            Console.Out.WriteLine(EligibleJson.Text(answers));
        }
        else
        {
            Array.ForEach(answers, Print);
        }

        return ExitCode.Done;
    }

    private static void Print(WhatIf answer)
    {
        Console.Out.WriteLine($"{answer.Credential} on {ProgrammeCalendar.Words(answer.On)}");
        foreach (var sentence in answer.Sentences)
        {
            Console.Out.WriteLine($"  {sentence}");
        }

        foreach (var decision in answer.Decisions)
        {
            Console.Out.WriteLine($"  {Status(decision)}  {decision.Route.Credential} {decision.Route.Id} ({decision.Programme}, version {decision.Version}){Times(decision)}");
            Console.Out.WriteLine($"          {decision.Finding.Sentence}");
        }

        foreach (var window in answer.TimeLine)
        {
            Console.Out.WriteLine($"  window  {(window.From is { } from ? ProgrammeCalendar.Words(from) : "always")} to {(window.Until is { } until ? ProgrammeCalendar.Words(until) : "no end")}: {window.Route.Credential} {window.Route.Id}");
        }
    }

    private static string Status(RouteDecision decision) => decision.Status switch
    {
        RuleStatus.Satisfied => "open  ",
        RuleStatus.NeedsEvidence => "needs ",
        _ => "closed",
    };

    private static string Times(RouteDecision decision) =>
        (decision.IsOpen ? "" : decision.OpensOn is { } opens ? $", opens on {ProgrammeCalendar.Words(opens)}" : ", does not open")
        + (decision.ClosesOn is { } closes ? $", until {ProgrammeCalendar.Words(closes)}" : "");

    private static ParseResult<LocalDate>? Day(string? on) => on is null ? null : LocalDatePattern.Iso.Parse(on) is { Success: true, Value.Year: >= 1900 and <= 2200 } day
        ? day : ParseResult<LocalDate>.ForException(() => new FormatException());

    private static int Refuse(int code, params IReadOnlyList<string> reasons)
    {
        foreach (var reason in reasons)
        {
            Console.Error.WriteLine(reason);
        }

        return code;
    }
}
