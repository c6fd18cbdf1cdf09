using ExamEngine.Items;
using ExamEngine.Items.Assets;

namespace ExamEngine.Qti;

/// <summary>The files of a package: each is read once, and its problems are noted once.</summary>
/// <param name="readText">The text of a file, or <see langword="null"/> when there is none.</param>
/// <param name="assets">What is known of a picture, sound or video; without it they are taken to be there.</param>
/// <param name="isForScoring">Whether an item is left out only when it cannot be scored.</param>
/// <param name="checkReferences">What is wrong with the files an item or a stimulus uses, when that is looked at; an error leaves it out.</param>
internal sealed class PackageFiles(
    Func<string, string?> readText,
    Func<string, AssetFile?>? assets,
    bool isForScoring,
    Func<string, string, IReadOnlyList<QtiProblem>>? checkReferences = null)
{
    private readonly List<QtiProblem> _problems = [];
    private readonly Dictionary<string, AssessmentItem?> _items = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Stimulus?> _stimuli = new(StringComparer.Ordinal);

    public IReadOnlyList<QtiProblem> Problems => _problems;

    public IReadOnlyDictionary<string, Stimulus> Stimuli =>
        _stimuli.Where(pair => pair.Value is not null).ToDictionary(pair => pair.Key, pair => pair.Value!, StringComparer.Ordinal);

    public string? Text(string path) => readText(path);

    public void Note(IEnumerable<QtiProblem> problems) => _problems.AddRange(problems);

    /// <summary>The item at a path with all stimuli it refers to, or <see langword="null"/>.</summary>
    public AssessmentItem? Item(string path)
    {
        if (_items.TryGetValue(path, out var known))
        {
            return known;
        }

        var item = Read(path, (name, xml) => isForScoring ? QtiItemReader.ReadForScoring(name, xml) : QtiItemReader.Read(name, xml, assets));
        foreach (var reference in item?.Stimuli ?? [])
        {
            if (!isForScoring && Stimulus(reference.Path) is null)
            {
                // Without its case a candidate could not answer the item.
                _problems.Add(new QtiProblem(path, 0, QtiSeverity.Error, $"The stimulus {reference.Path} could not be read, so the item is left out."));
                item = null;
            }
        }

        return _items[path] = item;
    }

    /// <summary>The stimulus at a path, or <see langword="null"/>.</summary>
    public Stimulus? Stimulus(string path) =>
        _stimuli.TryGetValue(path, out var known) ? known : _stimuli[path] = Read(path, (name, xml) => QtiStimulusReader.Read(name, xml, assets));

    private T? Read<T>(string path, Func<string, string, QtiReading<T>> read)
        where T : class
    {
        if (readText(path) is not { } text)
        {
            // Whoever reads may have said already why it could not.
            if (!_problems.Exists(problem => problem.File == path && problem.Severity == QtiSeverity.Error))
            {
                _problems.Add(new QtiProblem(path, 0, QtiSeverity.Error, "The file is not in the package."));
            }

            return null;
        }

        var reading = read(path, text);
        _problems.AddRange(reading.Problems);
        if (checkReferences is null || reading.Value is null)
        {
            return reading.Value;
        }

        var found = checkReferences(path, text);
        _problems.AddRange(found);
        return found.Any(problem => problem.Severity == QtiSeverity.Error) ? null : reading.Value;
    }
}
