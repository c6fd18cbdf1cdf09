using ExamEngine.Tests;

namespace ExamEngine.Qti;

/// <summary>Reads a test and the sections it refers to in other files.</summary>
internal sealed class TestReader(PackageFiles files)
{
    private const int MaxFilesDeep = 16;
    private readonly HashSet<string> _identifiers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _sectionFiles = new(StringComparer.Ordinal);

    public AssessmentTest? Read(string path)
    {
        var problems = new ProblemList(path);
        var test = files.Text(path) is { } xml ? Read(xml, problems) : Missing(problems);
        files.Note(problems.ReadingOf(test).Problems);
        return test;
    }

    private static AssessmentTest? Missing(ProblemList problems)
    {
        problems.Error(0, "The file is not in the package.");
        return null;
    }

    private AssessmentTest? Read(string xml, ProblemList problems)
    {
        if (QtiDocument.Open(xml, "qti-assessment-test", problems) is not { } root)
        {
            return null;
        }

        var parts = root.ChildrenNamed("qti-test-part").Select(part => ReadPart(part, problems)).ToList();
        if (parts.Count == 0)
        {
            problems.Error(root, "The test has no <qti-test-part>.");
        }

        return new AssessmentTest(root.Identifier(problems), root.Attribute("title") ?? string.Empty, parts);
    }

    private TestPart ReadPart(QtiElement element, ProblemList problems)
    {
        var navigation = element.Attribute("navigation-mode") switch
        {
            "linear" => NavigationMode.Linear,
            "nonlinear" => NavigationMode.Nonlinear,
            var mode => Refused(element, problems, "navigation-mode", mode, NavigationMode.Linear),
        };
        var submission = element.Attribute("submission-mode") switch
        {
            "individual" => SubmissionMode.Individual,
            "simultaneous" => SubmissionMode.Simultaneous,
            var mode => Refused(element, problems, "submission-mode", mode, SubmissionMode.Individual),
        };
        var children = ReadChildren(element, problems, filesDeep: 0);
        foreach (var misplaced in children.OfType<AssessmentItemRef>())
        {
            problems.Error(element, $"The item “{misplaced.Identifier}” is in no section.");
        }

        return new TestPart(NewIdentifier(element, problems), navigation, submission, [.. children.OfType<AssessmentSection>()]);
    }

    private List<SectionChild> ReadChildren(QtiElement parent, ProblemList problems, int filesDeep)
    {
        var children = new List<SectionChild>();
        foreach (var element in parent.Children)
        {
            SectionChild? child = element.Name switch
            {
                "qti-assessment-section" => ReadSection(element, problems, filesDeep),
                "qti-assessment-section-ref" => ReadSectionFile(element, problems, filesDeep),
                "qti-assessment-item-ref" => ReadItemRef(element, problems),
                _ => null,
            };
            if (child is not null)
            {
                children.Add(child);
            }
        }

        return children;
    }

    private AssessmentSection ReadSection(QtiElement element, ProblemList problems, int filesDeep) =>
        new(
            NewIdentifier(element, problems),
            element.Attribute("title") ?? string.Empty,
            element.Flag(problems, "keep-together", otherwise: true),
            ReadChildren(element, problems, filesDeep))
        {
            IsVisible = element.Flag(problems, "visible", otherwise: true),
        };

    private AssessmentSection? ReadSectionFile(QtiElement reference, ProblemList problems, int filesDeep)
    {
        var href = reference.Attribute("href") ?? string.Empty;
        if (PackagePath.Resolve(problems.File, href) is not { } path)
        {
            problems.Error(reference, $"The href “{href}” is not a path within the package.");
            return null;
        }

        // Identifiers are unique in a test, so no file can be in it twice; this also ends circles.
        if (!_sectionFiles.Add(path) || filesDeep >= MaxFilesDeep)
        {
            problems.Error(reference, $"The section {path} is referred to twice, or from more than {MaxFilesDeep} files deep.");
            return null;
        }

        if (files.Text(path) is not { } xml)
        {
            problems.Error(reference, $"The section {path} is not in the package.");
            return null;
        }

        var ownProblems = new ProblemList(path);
        var root = QtiDocument.Open(xml, "qti-assessment-section", ownProblems);
        var section = root is null ? null : ReadSection(root, ownProblems, filesDeep + 1);
        files.Note(ownProblems.ReadingOf(section).Problems);
        return section;
    }

    private AssessmentItemRef? ReadItemRef(QtiElement element, ProblemList problems)
    {
        var identifier = NewIdentifier(element, problems);
        var href = element.Attribute("href") ?? string.Empty;
        if (PackagePath.Resolve(problems.File, href) is { } path)
        {
            var categories = (element.Attribute("category") ?? string.Empty).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            return new AssessmentItemRef(identifier, path, categories);
        }

        problems.Error(element, $"The href “{href}” of “{identifier}” is not a path within the package.");
        return null;
    }

    private string NewIdentifier(QtiElement element, ProblemList problems)
    {
        var identifier = element.Identifier(problems);
        if (identifier.Length > 0 && !_identifiers.Add(identifier))
        {
            problems.Error(element, $"The identifier “{identifier}” is there twice in the test.");
        }

        return identifier;
    }

    private static T Refused<T>(QtiElement element, ProblemList problems, string name, string? value, T otherwise)
    {
        problems.Error(element, $"{name}=\"{value}\" of <{element.Name}> is not known.");
        return otherwise;
    }
}
