using ExamEngine.Certification.Programmes;
using ExamEngine.Certification.Rules;
using YamlDotNet.RepresentationModel;

namespace ExamEngine.Certification.Reading;

/// <summary>Reads one version of a programme.</summary>
internal sealed class VersionReader(References references, PolicyTerms policy)
{
    public ProgrammeVersion Read(ProgrammeFields fields)
    {
        var number = fields.Whole("version", 1, 10_000);
        var effective = fields.Date("effective");
        var until = fields.OptionalDate("until");
        if (until < effective)
        {
            fields.Refuse("until", "A version must not end before it begins.");
        }

        var names = Names(fields);
        names = names with { Education = fields.OptionalPart("continuing-education", "the continuing education", part => new EducationReader(names, references).Read(part)) };
        var rules = new RuleReader(names, references);
        var terms = fields.OptionalPart("policy", "the policy", part => ReadPolicy(part, rules))?.Over(policy) ?? policy;
        var routes = Distinct(fields, "routes", fields.List("routes", "a route", route => new RouteReader(names, rules, references, terms).Read(route)), route => route.Id);
        foreach (var credential in names.Credentials.Where(credential => !routes.Any(route => route.Credential == credential.Id)))
        {
            fields.Refuse("credentials", $"No route leads to {credential.Id}.");
        }

        return new ProgrammeVersion(
            number, effective, until, names.Credentials, names.Examinations, names.Fees, routes,
            fields.OptionalList("reminders", "a reminder", reminder => new Reminder(reminder.Days("before"), reminder.Ids("by"))),
            Distinct(fields, "provisions", fields.OptionalList("provisions", "a provision", Provision), provision => provision.Id))
        {
            Education = names.Education,
        };
    }

    public static PolicyTerms ReadPolicy(ProgrammeFields fields, RuleReader rules) => new(
        Optional(fields, rules, "always"), Optional(fields, rules, "examination"), Optional(fields, rules, "new-examination"));

    private static List<Rule>? Optional(ProgrammeFields fields, RuleReader rules, string key) =>
        fields.Optional(key) is null ? null : rules.Rules(fields, key);

    private static VersionNames Names(ProgrammeFields fields)
    {
        var credentials = Distinct(fields, "credentials", fields.List("credentials", "a credential", Credential), credential => credential.Id.Value);
        var examinations = Distinct(fields, "examinations", fields.OptionalList("examinations", "an examination", Examination), examination => examination.Id);
        var documents = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (kind, title) in fields.OptionalPairs("documents"))
        {
            documents[kind] = fields.TextOf(title, $"title of document {kind}");
        }

        var fees = fields.Part("fees", "the price list", prices => new PriceList(Currency(prices), Distinct(prices, "prices", prices.List("prices", "a price", Price), fee => fee.Id)));
        return new VersionNames(credentials, examinations, documents, fees ?? new PriceList("GBP", []));
    }

    internal static List<T> Distinct<T>(ProgrammeFields fields, string key, List<T> values, Func<T, string> id)
    {
        foreach (var twice in values.GroupBy(id, StringComparer.Ordinal).Where(group => group.Key.Length > 0 && group.Skip(1).Any()))
        {
            fields.Refuse(key, $"Among the {key} of {fields.What}, {twice.Key} is used more than once.");
        }

        return values;
    }

    private static CredentialDefinition Credential(ProgrammeFields fields)
    {
        var id = fields.Id("id");
        var title = fields.Text("title");
        var isKeptUp = fields.Optional("valid") is YamlScalarNode { Value: "while-kept-up" };
        var valid = isKeptUp ? null : fields.OptionalDays("valid");
        if (!fields.Has("valid"))
        {
            fields.Refuse("", $"The credential {id} has no valid: a span such as 2 years, or while-kept-up.");
        }

        var least = fields.OptionalDays("valid-from");
        var most = fields.OptionalDays("valid-to");
        if (valid is { } chosen && ((least is { } low && Days(chosen) < Days(low)) || (most is { } high && Days(chosen) > Days(high))))
        {
            fields.Refuse("valid", $"The validity of {id} must be from {least} to {most}.");
        }

        ExaminationKind? withdrawnBy = fields.Has("withdrawn-by-failed") ? Kind(fields.Word("withdrawn-by-failed", "recertification", "upgrade", "full")) : null;
        return new CredentialDefinition(
            new CredentialId(id), title, valid, fields.OptionalDays("extension"), fields.OptionalWhole("current-version", 1, 10_000), withdrawnBy, fields.Flag("assumed"));
    }

    // Good enough to compare spans of a programme file: from a fixed day.
    private static int Days(Calendars.CalendarSpan span)
    {
        var day = new NodaTime.LocalDate(2001, 1, 1);
        return NodaTime.Period.DaysBetween(day, span.After(day));
    }

    private static ExaminationDefinition Examination(ProgrammeFields fields) => new(
        fields.Id("id"), fields.Text("title"), Kind(fields.Word("kind", "full", "upgrade", "recertification")),
        fields.OptionalId("exam"), fields.OptionalTexts("sections"), fields.Flag("assumed"));

    private static ExaminationKind Kind(string word) => word switch
    {
        "upgrade" => ExaminationKind.Upgrade,
        "recertification" => ExaminationKind.Recertification,
        _ => ExaminationKind.Full,
    };

    private static string Currency(ProgrammeFields fields)
    {
        var currency = fields.Text("currency");
        if (currency.Length > 0 && (currency.Length != 3 || !currency.All(char.IsAsciiLetterUpper)))
        {
            fields.Refuse("currency", "The currency must be three capital letters, such as GBP.");
        }

        return currency;
    }

    private static Fee Price(ProgrammeFields fields) => new(fields.Id("id"), fields.Text("title"), fields.Number("amount"), fields.Flag("assumed"));

    private static Provision Provision(ProgrammeFields fields)
    {
        var provision = new Provision(
            fields.Id("id"), fields.OptionalText("value"), fields.OptionalNumber("from"), fields.OptionalNumber("to"), fields.OptionalText("unit"), fields.Flag("assumed"));
        if (provision.Value is null == (provision.From is null && provision.To is null))
        {
            fields.Refuse("", "A provision has either a value, or a range with from or to.");
        }

        if (provision.From > provision.To)
        {
            fields.Refuse("to", "The end of a range must not be below its beginning.");
        }

        return provision;
    }
}
