using ExamEngine.Items;
using ExamEngine.Items.Assets;

namespace ExamEngine.Qti;

/// <summary>The files of a package: each is read once, and its problems are noted once.</summary>
internal sealed class PackageFiles(Func<string, string?> readText, Func<string, AssetFile?>? assets, bool isForScoring)
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

    private Stimulus? Stimulus(string path) =>
        _stimuli.TryGetValue(path, out var known) ? known : _stimuli[path] = Read(path, (name, xml) => QtiStimulusReader.Read(name, xml, assets));

    private T? Read<T>(string path, Func<string, string, QtiReading<T>> read)
        where T : class
    {
        if (readText(path) is not { } text)
        {
            _problems.Add(new QtiProblem(path, 0, QtiSeverity.Error, "The file is not in the package."));
            return null;
        }

        var reading = read(path, text);
        _problems.AddRange(reading.Problems);
        return reading.Value;
    }
}
