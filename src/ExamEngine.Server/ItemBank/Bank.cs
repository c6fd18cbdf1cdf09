using System.Collections.Immutable;
using ExamEngine.Items;
using ExamEngine.Qti;
using ExamEngine.Tests.Forms;

namespace ExamEngine.Server.ItemBank;

/// <summary>
/// The item bank, read from its folder at start: each <c>exams/&lt;exam&gt;/blueprint.yaml</c> and the package it draws from.
/// What is broken is left out and named; the rest is served.
/// </summary>
internal sealed class Bank
{
    private readonly ImmutableDictionary<string, BankExam> _exams;
    private readonly ImmutableDictionary<string, BankAsset> _assets;
    private readonly string _root;

    private Bank(string root, ImmutableDictionary<string, BankExam> exams, IReadOnlyList<BankProblem> problems)
    {
        _root = root;
        _exams = exams;
        _assets = exams.Values.Select(exam => exam.Package).Distinct().SelectMany(package => package.Assets)
            .DistinctBy(asset => asset.Sha256)
            .ToImmutableDictionary(asset => asset.Sha256, StringComparer.Ordinal);
        Problems = problems;
    }

    /// <summary>What is wrong in the bank.</summary>
    public IReadOnlyList<BankProblem> Problems { get; }

    /// <summary>The examinations, by identifier.</summary>
    public IEnumerable<BankExam> Exams => _exams.Values.OrderBy(e => e.Id, StringComparer.Ordinal);

    /// <summary>Finds an examination.</summary>
    public BankExam? Exam(string id) => _exams.GetValueOrDefault(id);

    /// <summary>The folder of an examination of this bank; the name is one that the bank itself gave.</summary>
    public string PathOf(string examId) => Path.Combine(_root, examId);

    /// <summary>Finds an item of an examination.</summary>
    public AssessmentItem? Item(string examId, string itemId) => Exam(examId)?.Package.Items.GetValueOrDefault(itemId);

    /// <summary>What a candidate may see of an item.</summary>
    public BankContent? Content(string examId, string itemId, ulong seed) => Exam(examId)?.Package.Content(itemId, seed);

    /// <summary>Finds a picture, sound or video by the hash of its bytes.</summary>
    public BankAsset? Asset(string sha256) => _assets.GetValueOrDefault(sha256);

    /// <summary>Reads a bank.</summary>
    /// <param name="folder">The folder that holds <c>exams/</c>.</param>
    public static Bank Read(string folder)
    {
        var problems = new List<BankProblem>();
        var packages = new Dictionary<string, BankPackage>(StringComparer.Ordinal);
        var exams = ImmutableDictionary.CreateBuilder<string, BankExam>(StringComparer.Ordinal);
        var root = Path.Combine(folder, "exams");
        if (!Directory.Exists(root))
        {
            problems.Add(new BankProblem("", "exams", 0, Refused: true, $"The item bank has no folder exams in {folder}."));
            return new Bank(root, exams.ToImmutable(), problems);
        }

        foreach (var path in Directory.EnumerateDirectories(root).Order(StringComparer.Ordinal))
        {
            var id = Path.GetFileName(path);
            if (ReadBlueprint(path, id, problems) is not { } blueprint)
            {
                continue;
            }

            if (!packages.TryGetValue(blueprint.Bank, out var package))
            {
                packages[blueprint.Bank] = package = ReadPackage(root, blueprint.Bank, problems);
            }

            // Why no examination can be given by this test stands among the package's problems, named once for all that draw from it.
            if (package.Test is { DeliveryObstacles.Count: > 0 })
            {
                continue;
            }

            var exam = new BankExam(id, blueprint, package);
            if (exam.Assemble(seed: 1) is FormAssemblyResult.Refused refused)
            {
                problems.AddRange(refused.Reasons.Select(reason => new BankProblem(id, "blueprint.yaml", 0, Refused: true, reason)));
                continue;
            }

            exams[id] = exam;
        }

        return new Bank(root, exams.ToImmutable(), problems);
    }

    private static Blueprint? ReadBlueprint(string path, string id, List<BankProblem> problems)
    {
        var file = Path.Combine(path, "blueprint.yaml");
        if (!File.Exists(file))
        {
            problems.Add(new BankProblem(id, "blueprint.yaml", 0, Refused: true, "The examination has no blueprint.yaml."));
            return null;
        }

        var reading = BlueprintReader.Read("blueprint.yaml", File.ReadAllText(file));
        problems.AddRange(reading.Problems.Select(p => new BankProblem(id, p.File, p.Line, reading.Value is null, p.Reason)));
        return reading.Value;
    }

    private static BankPackage ReadPackage(string root, string name, List<BankProblem> problems)
    {
        var folder = Path.GetFullPath(Path.Combine(root, name)) + Path.DirectorySeparatorChar;
        var assets = new BankAssets(folder);
        if (BankFolder.Open(folder, out var reason) is not { } contents)
        {
            problems.Add(new BankProblem(name, "", 0, Refused: true, reason!));
            return new BankPackage(new QtiPackage(null, new Dictionary<string, AssessmentItem>(), new Dictionary<string, Stimulus>(), []), assets);
        }

        var package = QtiPackageReader.Read("test.xml", path => contents.Has(path) ? contents.Text(path, out _) : null, assets.Find);
        problems.AddRange(package.Problems.Select(p => new BankProblem(name, p.File, p.Line, p.Severity == QtiSeverity.Error, p.Message)));
        problems.AddRange((package.Test?.DeliveryObstacles ?? []).Select(p => new BankProblem(name, p.File, p.Line, Refused: true, p.Message)));
        return new BankPackage(package, assets);
    }
}
