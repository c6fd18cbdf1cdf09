using YamlDotNet.Core;

namespace ExamEngine.Tests.Forms;

/// <summary>The problems found so far in one file.</summary>
internal sealed class BlueprintProblems(string file)
{
    private readonly List<BlueprintProblem> _found = [];

    /// <summary>Whether there is any problem.</summary>
    public bool Any => _found.Count > 0;

    /// <summary>Notes a problem at a place in the file.</summary>
    public void Add(Mark place, string reason) => _found.Add(new BlueprintProblem(file, (int)Math.Max(1, place.Line), reason));

    /// <summary>All problems, the first line first.</summary>
    public IReadOnlyList<BlueprintProblem> ByLine() => [.. _found.OrderBy(problem => problem.Line)];
}
