using YamlDotNet.Core;

namespace ExamEngine.Certification.Reading;

/// <summary>The problems found so far in one file.</summary>
internal sealed class ProgrammeProblems(string file)
{
    private readonly List<ProgrammeProblem> _found = [];

    public IReadOnlyList<ProgrammeProblem> Found => _found;

    public void Add(Mark place, string reason) =>
        _found.Add(new ProgrammeProblem(file, (int)Math.Max(1, place.Line), (int)Math.Max(1, place.Column), reason));
}
