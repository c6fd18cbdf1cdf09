using ExamEngine.Certification.Calendars;
using ExamEngine.Certification.Rules;
using YamlDotNet.RepresentationModel;

namespace ExamEngine.Certification.Reading;

/// <summary>
/// Reads rules. Each is a mapping with one key that is its kind, and perhaps a name and “assumed”. One table has all kinds.
/// </summary>
internal sealed class RuleReader
{
    private readonly VersionNames _names;
    private readonly References _references;
    private readonly Dictionary<string, Func<ProgrammeFields, Rule>> _leaves;

    public RuleReader(VersionNames names, References references)
    {
        _names = names;
        _references = references;
        _leaves = new(StringComparer.Ordinal)
        {
            ["age"] = fields => new AgeRule(fields.Whole("years", 1, 120)),
            ["experience"] = fields => new ExperienceRule(fields.Ids("kinds"), fields.Whole("months", 1, 600), fields.Text("title")),
            ["work-gap"] = WorkGap,
            ["training"] = Training,
            ["held-credential"] = fields => new HeldCredentialRule(Credential(fields), fields.OptionalDay("from") ?? TermAnchor.Attained, Until(fields)),
            ["not-held-credential"] = fields => new NotHeldCredentialRule(Credential(fields), fields.OptionalDay("from") ?? TermAnchor.Attained, Until(fields)),
            ["recertifications"] = fields => new RecertificationsRule(Credential(fields), fields.Whole("fewer-than", 1, 100)),
            ["credential-version"] = fields => new CredentialVersionRule(Credential(fields, needsVersions: true), fields.Whole("not-older-than", 0, 1000)),
            ["documents"] = Documents,
            ["fee"] = Fee,
            ["membership"] = fields => new MembershipRule(fields.Text("body")),
            ["attempt-limit"] = AttemptLimit,
            ["retake-wait"] = RetakeWait,
            ["no-retake-while-valid"] = _ => new NoRetakeWhileValidRule(),
            ["no-sanction"] = _ => new SanctionRule(),
        };
    }

    public static IReadOnlyList<string> Kinds { get; } =
        ["all-of", "any-of", .. new RuleReader(VersionNames.None, new References(new ProgrammeProblems("")))._leaves.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The rules of a list, at least one.</summary>
    public List<Rule> Rules(ProgrammeFields owner, string key) => owner.List(key, "a rule", Rule);

    private Rule? Rule(ProgrammeFields fields)
    {
        var name = fields.OptionalText("name");
        var isAssumed = fields.Flag("assumed");
        (string Key, YamlNode Value)[] kinds = [.. fields.Others()];
        if (kinds is not [var (kind, value)] || !Kinds.Contains(kind))
        {
            fields.Refuse("", $"A rule has one kind, which is one of: {string.Join(", ", Kinds)}.");
            foreach (var (key, _) in kinds)
            {
                fields.Optional(key);
            }

            return null;
        }

        fields.Optional(kind);
        Rule? rule = kind switch
        {
            "all-of" => new AllOfRule(Rules(fields, kind)),
            "any-of" => new AnyOfRule(Rules(fields, kind)),
            _ => fields.PartOf(value, $"the rule {kind}", _leaves[kind]),
        };
        return rule is null ? null : rule with { Name = name, IsAssumed = isAssumed };
    }

    private CredentialId Credential(ProgrammeFields fields, bool needsVersions = false, string key = "credential")
    {
        var id = fields.Id(key);
        _references.Add(id, fields.Place(key), needsVersions);
        return new CredentialId(id);
    }

    private static TermAnchor Until(ProgrammeFields fields) => fields.OptionalDay("until") ?? TermAnchor.Expiry;

    private static WorkGapRule WorkGap(ProgrammeFields fields)
    {
        var least = fields.OptionalDays("at-least");
        var shorter = fields.OptionalDays("shorter-than");
        if (least is null == shorter is null)
        {
            fields.Refuse("", "The rule work-gap has either at-least or shorter-than.");
        }

        return new WorkGapRule(least ?? shorter ?? new CalendarSpan(1, SpanUnit.Days), least is not null);
    }

    private TrainingRule Training(ProgrammeFields fields)
    {
        var kinds = fields.List("kinds", "a kind of training", kind =>
        {
            var name = kind.Id("kind");
            // What is logged as an activity has its range there, once for all rules.
            var logged = _names.Education?.Kind(name);
            var least = kind.OptionalNumber("least") ?? logged?.Least;
            var most = kind.OptionalNumber("most") ?? logged?.Most;
            if (least > most)
            {
                kind.Refuse("most", "The most of a kind of training must not be below its least.");
            }

            return new TrainingKind(name, least, most);
        });
        var amount = fields.Number("amount");
        if (amount <= 0)
        {
            fields.Refuse("amount", "The amount of the rule training must be above 0.");
        }

        return new TrainingRule(kinds, amount, fields.Text("unit"), fields.Text("title"), fields.Has("since") ? Credential(fields, key: "since") : null);
    }

    private DocumentsRule Documents(ProgrammeFields fields)
    {
        var kinds = fields.Ids("kinds");
        foreach (var kind in kinds.Where(kind => kind.Length > 0 && !_names.Documents.ContainsKey(kind)))
        {
            fields.Refuse("kinds", $"The document {kind} is not among the documents of this version.");
        }

        return new DocumentsRule([.. kinds.Select(kind => new RequiredDocument(kind, _names.Documents.GetValueOrDefault(kind, kind)))], fields.OptionalDays("not-older-than"));
    }

    private FeeRule Fee(ProgrammeFields fields)
    {
        var id = fields.Id("fee");
        var fee = _names.Fees.Fees.FirstOrDefault(fee => fee.Id == id);
        if (fee is null && id.Length > 0)
        {
            fields.Refuse("fee", $"The fee {id} is not among the prices of this version.");
        }

        var vouchers = fields.OptionalIds("vouchers");
        var isOnly = fields.Flag("only-by-voucher");
        if (isOnly && vouchers.Count == 0)
        {
            fields.Refuse("only-by-voucher", "A fee that is covered by voucher alone must name whose vouchers are taken.");
        }

        return new FeeRule(fee ?? new Programmes.Fee(id, id, 0, IsAssumed: false), _names.Fees.Currency, vouchers, isOnly);
    }

    private static AttemptLimitRule AttemptLimit(ProgrammeFields fields)
    {
        var atMost = fields.Whole("at-most", 1, 1000);
        var within = fields.OptionalSpan("within");
        var counted = fields.Word("counted", "rolling", "from-first-attempt");
        if (counted == "rolling" && within is null)
        {
            fields.Refuse("", "The rule attempt-limit counts rolling, so that it must say within what span.");
        }

        return new AttemptLimitRule(atMost, within ?? (counted == "rolling" ? new CalendarSpan(1, SpanUnit.Days) : null), counted == "rolling" ? AttemptCount.Rolling : AttemptCount.FromFirst);
    }

    private static RetakeWaitRule RetakeWait(ProgrammeFields fields)
    {
        var after = fields.Word("after", "failed", "passed");
        var waits = fields.List("waits", "a wait", wait => new RetakeWait(
            wait.Has("wait") && wait.Optional("wait") is YamlScalarNode { Value: "none" } ? null : wait.Span("wait"),
            wait.OptionalDays("within")));
        return new RetakeWaitRule(after == "passed", waits.Count > 0 ? waits : [new RetakeWait(null, null)], fields.OptionalSpan("series"));
    }
}
