using System.Text.Json;
using System.Text.Json.Serialization;
using ExamEngine.Certification;
using ExamEngine.Certification.Facts;
using ExamEngine.Certification.Programmes;
using NodaTime;

namespace ExamEngine.Cli;

/// <summary>Reads a candidate's history strictly: what is not known, missing, doubled or out of order is refused.</summary>
internal static class HistoryFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        NumberHandling = JsonNumberHandling.Strict,
        PropertyNameCaseInsensitive = false,
        Converters = { new LocalDateJson(), new InstantJson(), new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>The history; null when it is refused, and the problems say why.</summary>
    public static CandidateHistory? Read(string text, ProgrammeSet programmes, out IReadOnlyList<string> problems)
    {
        try
        {
            if (JsonSerializer.Deserialize<HistoryJson>(text, Options) is not { } json)
            {
                problems = ["The file has no content."];
                return null;
            }

            problems = [.. Nulls(json)];
            problems = problems.Count > 0 ? problems : [.. Problems(json, programmes)];
            return problems.Count == 0 ? History(json) : null;
        }
        catch (JsonException wrong)
        {
            problems = [$"The file cannot be read: {wrong.Message}"];
            return null;
        }
    }

    // The reader of JSON lets null through as an entry of a list.
    private static IEnumerable<string> Nulls(HistoryJson json)
    {
        (string Name, IEnumerable<object?> Entries)[] lists =
        [
            ("work", json.Work), ("training", json.Training), ("credentials", json.Credentials), ("attempts", json.Attempts), ("documents", json.Documents),
            ("payments", json.Payments), ("vouchers", json.Vouchers), ("memberships", json.Memberships), ("sanctions", json.Sanctions),
            ("kinds", json.Work.OfType<HistoryJson.WorkJson>().SelectMany(work => work.Kinds)),
        ];
        return lists.Where(list => list.Entries.Contains(null)).Select(list => $"An entry of {list.Name} is null.");
    }

    private static IEnumerable<string> Problems(HistoryJson json, ProgrammeSet programmes)
    {
        var named = json.Credentials.Select(held => held.Credential)
            .Concat(json.Attempts.Select(attempt => attempt.Credential))
            .Concat(json.Payments.Select(payment => payment.Credential))
            .Concat(json.Vouchers.Select(voucher => voucher.Credential));
        foreach (var unknown in named.Where(name => programmes.Awarding(new CredentialId(name)) is null).Distinct(StringComparer.Ordinal))
        {
            yield return $"No programme awards a credential {unknown}.";
        }

        (string What, LocalDate From, LocalDate? Until)[] spans =
        [
            .. json.Work.Select((work, index) => ($"work[{index}]", work.From, work.Until)),
            .. json.Credentials.Select((held, index) => ($"credentials[{index}]", held.Attained, held.Expires)),
            .. json.Credentials.Select((held, index) => ($"credentials[{index}]", held.Attained, held.Withdrawn)),
            .. json.Credentials.SelectMany((held, index) => (held.Recertified ?? []).Select(day => ($"credentials[{index}]", held.Attained, (LocalDate?)day))),
            .. json.Memberships.Select((membership, index) => ($"memberships[{index}]", membership.From, membership.Until)),
            .. json.Sanctions.Select((sanction, index) => ($"sanctions[{index}]", sanction.From, sanction.Until)),
        ];
        foreach (var (what, from, until) in spans.Where(span => span.Until < span.From))
        {
            yield return $"{what} ends on {LocalDateJson.Text(until!.Value)}, before it begins on {LocalDateJson.Text(from)}.";
        }

        foreach (var index in Enumerable.Range(0, json.Training.Count).Where(index => json.Training[index].Amount <= 0))
        {
            yield return $"training[{index}] has an amount that is not above 0.";
        }

        foreach (var index in Enumerable.Range(0, json.Work.Count).Where(index => json.Work[index].Kinds.Count == 0))
        {
            yield return $"work[{index}] has no kinds.";
        }
    }

    private static CandidateHistory History(HistoryJson json) => new()
    {
        Born = json.Born is { } born ? new BirthDate(born.Date, born.Verified) : null,
        Work = [.. json.Work.Select(work => new WorkPeriod(work.Kinds, work.From, work.Until, work.Verified))],
        Training = [.. json.Training.Select(training => new TrainingRecord(training.Kind, training.Amount, training.Completed, training.Verified))],
        Credentials = [.. json.Credentials.Select(held => new HeldCredential(new CredentialId(held.Credential), held.Attained, held.Expires, held.Recertified ?? [], held.Version, held.Withdrawn))],
        Attempts = [.. json.Attempts.Select(attempt => new ExamAttempt(new CredentialId(attempt.Credential), attempt.Examination, attempt.At, attempt.Result))],
        Documents = [.. json.Documents.Select(document => new SubmittedDocument(document.Kind, document.Received, document.Accepted))],
        Payments = [.. json.Payments.Select(payment => new Payment(new CredentialId(payment.Credential), payment.Fee, payment.Received))],
        Vouchers = [.. json.Vouchers.Select(voucher => new Voucher(new CredentialId(voucher.Credential), voucher.Issuer, voucher.Expires))],
        Memberships = [.. json.Memberships.Select(membership => new Membership(membership.Body, membership.From, membership.Until))],
        Sanctions = [.. json.Sanctions.Select(sanction => new Sanction(sanction.Body, sanction.From, sanction.Until))],
    };
}
