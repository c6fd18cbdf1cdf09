using ExamEngine.Certification.Programmes;
using ExamEngine.Certification.Rules;
using YamlDotNet.RepresentationModel;

namespace ExamEngine.Certification.Reading;

/// <summary>Reads a route, and adds the rules of the policy to its own.</summary>
internal sealed class RouteReader(VersionNames names, RuleReader rules, References references, PolicyTerms policy)
{
    public Route Read(ProgrammeFields fields)
    {
        var id = fields.Id("id");
        var credential = fields.Id("credential");
        if (credential.Length > 0 && !names.Credentials.Any(known => known.Id.Value == credential))
        {
            fields.Refuse("credential", $"The route {id} leads nowhere: {credential} is not among the credentials of this version.");
        }

        var kind = fields.Word("kind", "application", "recertification", "upgrade");
        var from = UpgradeFrom(fields, id, kind);
        var outcome = fields.Part("outcome", "the outcome", Outcome);
        List<Rule> own = rules.Rules(fields, "requires");
        if (outcome?.Fee is { } fee && !Asks(own, fee))
        {
            fields.Refuse("outcome", $"The route {id} costs the {fee.Title}, but none of its rules asks for it.");
        }

        var isRecertification = kind == "recertification";
        return new Route(
            id, fields.Text("title"), new CredentialId(credential),
            isRecertification ? RouteKind.Recertification : kind == "upgrade" ? RouteKind.Upgrade : RouteKind.Application,
            from, outcome ?? new RouteOutcome(null, null, IsFresh: false, null, null, PanelInterview: false), fields.Flag("assumed"))
        {
            Requires = new AllOfRule([.. own, .. FromPolicy(outcome?.Examination is not null, isRecertification)]),
            Recommended = fields.OptionalPart("recommended", "the recommended day", Day),
            AwardFrom = fields.OptionalPart("award-not-before", "the first day of the award", Day),
        };
    }

    private CredentialId? UpgradeFrom(ProgrammeFields fields, string id, string kind)
    {
        var from = fields.OptionalId("from");
        if (kind == "upgrade" != from is not null)
        {
            fields.Refuse("from", kind == "upgrade" ? $"The route {id} is an upgrade, and does not say from which credential." : $"Only an upgrade has from, and the route {id} is none.");
        }

        if (from is null)
        {
            return null;
        }

        references.Add(from, fields.Place("from"));
        return new CredentialId(from);
    }

    private IEnumerable<Rule> FromPolicy(bool hasExamination, bool isRecertification) =>
    [
        .. hasExamination ? policy.Examination ?? [] : [],
        .. hasExamination && !isRecertification ? policy.NewExamination ?? [] : [],
        .. policy.Always ?? [],
    ];

    private static bool Asks(IEnumerable<Rule> asked, Fee fee) => asked.Any(rule => rule switch
    {
        AllOfRule all => Asks(all.Rules, fee),
        AnyOfRule any => Asks(any.Rules, fee),
        FeeRule asks => asks.Fee.Id == fee.Id,
        _ => false,
    });

    private RouteOutcome Outcome(ProgrammeFields fields)
    {
        var examination = fields.Id("examination");
        var known = names.Examinations.FirstOrDefault(known => known.Id == examination);
        if (known is null && examination is not ("" or "none"))
        {
            fields.Refuse("examination", $"The examination {examination} is not among the examinations of this version; without an examination it is none.");
        }

        var fee = fields.Id("fee");
        var price = names.Fees.Fees.FirstOrDefault(price => price.Id == fee);
        if (price is null && fee is not ("" or "none"))
        {
            fields.Refuse("fee", $"The fee {fee} is not among the prices of this version; without a fee it is none.");
        }

        return new RouteOutcome(known, price, fields.Flag("fresh"), Pack(fields), fields.OptionalWhole("shortest-days", 1, 3650), fields.Flag("panel-interview"));
    }

    private static DayRange? Pack(ProgrammeFields fields) => fields.Optional("pack-days") switch
    {
        null => null,
        YamlMappingNode => fields.OptionalPart("pack-days", "the days of the pack", PackRange) is { } range ? new DayRange(range[0], range[1]) : null,
        _ => fields.OptionalWhole("pack-days", 1, 3650) is { } days ? new DayRange(0, days) : null,
    };

    private static int[] PackRange(ProgrammeFields fields)
    {
        int[] range = [fields.Whole("from", 0, 3650), fields.Whole("to", 1, 3650)];
        if (range[0] > range[1])
        {
            fields.Refuse("to", "The end of a range must not be below its beginning.");
        }

        return range;
    }

    private TermDay Day(ProgrammeFields fields)
    {
        var credential = fields.Id("credential");
        references.Add(credential, fields.Place("credential"));
        if (!fields.Has("day"))
        {
            fields.Refuse("day", "Here a day in the term of the credential is expected, such as 8 weeks before expiry.");
        }

        return new TermDay(new CredentialId(credential), fields.OptionalDay("day") ?? Calendars.TermAnchor.NoEnd);
    }
}
