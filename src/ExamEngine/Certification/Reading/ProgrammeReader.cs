using ExamEngine.Certification.Calendars;
using ExamEngine.Certification.Programmes;
using ExamEngine.Yaml;
using NodaTime;
using YamlDotNet.RepresentationModel;

namespace ExamEngine.Certification.Reading;

/// <summary>
/// Reads programme files and the policies they fall back on. Every key is known and every value checked: a typing mistake must not change
/// silently who may sit what.
/// </summary>
public static class ProgrammeReader
{
    private const int DeepestNesting = 32;

    private static readonly PolicyTerms Silent = new(null, null, null);

    /// <summary>The kinds of rule that programme files can use.</summary>
    public static IReadOnlyList<string> RuleKinds => RuleReader.Kinds;

    /// <summary>Reads files that belong together: programmes may name each other's credentials, and name policies.</summary>
    /// <param name="files">The files: each one a programme or a policy.</param>
    /// <returns>The programmes; or every problem in every file with line and column. Refused are an unknown, missing or doubled key, a value of the wrong
    /// kind, versions that overlap or do not rise, a rule that names an unknown credential, fee, document or policy, a route that leads nowhere, a
    /// credential that no route leads to, and a programme or credential that stands in two files. With any problem nothing is read: whoever has
    /// programmes in force keeps them.</returns>
    public static ProgrammeReading Read(IEnumerable<ProgrammeFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        List<FileReading> readings = [.. files.Select(file => new FileReading(file))];
        var policies = new Dictionary<string, PolicyTerms>(StringComparer.Ordinal);
        foreach (var reading in readings.Where(reading => reading.Root?.Children.ContainsKey(new YamlScalarNode("policy")) == true))
        {
            ReadPolicy(reading, policies);
        }

        foreach (var reading in readings.Where(reading => reading.Root is not null && !reading.IsPolicy))
        {
            reading.Programme = reading.Fields!.PartOf(reading.Root!, "the programme", fields => ReadProgramme(fields, reading, policies));
        }

        CheckTogether(readings);
        ProgrammeProblem[] problems = [.. readings.SelectMany(reading => reading.Problems.Found).Distinct()
            .OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line).ThenBy(problem => problem.Column)];
        return problems.Length > 0
            ? new ProgrammeReading(null, problems)
            : new ProgrammeReading(new ProgrammeSet([.. readings.Select(reading => reading.Programme).OfType<Programme>().OrderBy(programme => programme.Id, StringComparer.Ordinal)]), []);
    }

    private static void ReadPolicy(FileReading reading, Dictionary<string, PolicyTerms> policies)
    {
        reading.IsPolicy = true;
        reading.Fields!.PartOf(reading.Root!, "the policy", fields =>
        {
            var id = fields.Id("policy");
            fields.Text("title");
            if (!policies.TryAdd(id, VersionReader.ReadPolicy(fields, new RuleReader(VersionNames.None, reading.References))))
            {
                fields.Refuse("policy", $"The policy {id} stands in more than one file.");
            }

            return id;
        });
    }

    private static Programme ReadProgramme(ProgrammeFields fields, FileReading reading, Dictionary<string, PolicyTerms> policies)
    {
        var id = fields.Id("programme");
        var title = fields.Text("title");
        var body = fields.Text("body");
        var zone = fields.Text("zone");
        var calendar = DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone);
        if (calendar is null && zone.Length > 0)
        {
            fields.Refuse("zone", $"The zone {zone} is not in the time zone database. It is named like Europe/London.");
        }

        fields.Flag("zone-assumed");
        var fallBack = fields.Id("default-policy");
        if (!policies.TryGetValue(fallBack, out var policy) && fallBack.Length > 0)
        {
            fields.Refuse("default-policy", $"There is no policy {fallBack}.");
        }

        var places = new List<ProgrammeFields>();
        var versions = fields.List("versions", "a version", version =>
        {
            places.Add(version);
            return new VersionReader(reading.References, policy ?? Silent).Read(version);
        });
        CheckOrder(versions, places);
        return new Programme(id, title, body, new ProgrammeCalendar(calendar ?? DateTimeZone.Utc), versions);
    }

    private static void CheckOrder(List<ProgrammeVersion> versions, List<ProgrammeFields> places)
    {
        for (var index = 1; index < versions.Count; index++)
        {
            var (before, here) = (versions[index - 1], versions[index]);
            if (here.Number <= before.Number)
            {
                places[index].Refuse("version", "The numbers of versions must rise.");
            }

            if (here.Effective <= before.Effective || before.Until is null || here.Effective <= before.Until)
            {
                places[index].Refuse("effective", $"Version {here.Number} begins on {ProgrammeCalendar.Words(here.Effective)} and overlaps version {before.Number}, which {(before.Until is { } last ? $"ends on {ProgrammeCalendar.Words(last)}" : "has no until")}.");
            }
        }
    }

    private static void CheckTogether(List<FileReading> readings)
    {
        var awarded = new Dictionary<CredentialId, FileReading>();
        var programmes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var reading in readings.Where(reading => reading.Programme is not null))
        {
            if (!programmes.Add(reading.Programme!.Id))
            {
                reading.Fields!.Refuse("programme", $"The programme {reading.Programme.Id} stands in more than one file.");
            }

            foreach (var credential in Credentials(reading).Select(credential => credential.Id).Distinct())
            {
                if (!awarded.TryAdd(credential, reading))
                {
                    reading.Fields!.Refuse("versions", $"The credential {credential} is awarded by another programme too.");
                }
            }
        }

        var versioned = readings.SelectMany(Credentials).Where(credential => credential.CurrentVersion is not null).Select(credential => credential.Id).ToHashSet();
        foreach (var reading in readings)
        {
            reading.References.Check(awarded.Keys.ToHashSet(), versioned);
        }
    }

    private static IEnumerable<CredentialDefinition> Credentials(FileReading reading) => reading.Programme?.Versions.SelectMany(version => version.Credentials) ?? [];

    private sealed class FileReading
    {
        public FileReading(ProgrammeFile file)
        {
            Problems = new ProgrammeProblems(file.Name);
            References = new References(Problems);
            Root = PlainYaml.Read(file.Yaml, DeepestNesting, "programme, title and versions", Problems.Add);
            Fields = Root is null ? null : new ProgrammeFields(Root, "the file", Problems);
        }

        public ProgrammeProblems Problems { get; }

        public References References { get; }

        public YamlMappingNode? Root { get; }

        public ProgrammeFields? Fields { get; }

        public bool IsPolicy { get; set; }

        public Programme? Programme { get; set; }
    }
}
