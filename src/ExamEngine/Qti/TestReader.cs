using ExamEngine.Qti.Expressions;
using ExamEngine.Tests;

namespace ExamEngine.Qti;

/// <summary>Reads a test and the sections it refers to in other files.</summary>
internal sealed class TestReader(PackageFiles files)
{
    private const int MaxFilesDeep = 16;
    private const int MaxParts = 200;
    private readonly List<(QtiElement Root, string File)> _roots = [];
    private ItemDeclarations _declarations = new();
    private readonly HashSet<string> _identifiers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _sectionFiles = new(StringComparer.Ordinal);

    public AssessmentTest? Read(string path)
    {
        var problems = new ProblemList(path);
        var test = files.Text(path) is { } xml ? Read(xml, problems) : Missing(problems);
        files.Note(problems.ReadingOf(test).Problems);
        if (test is not null)
        {
            var check = new TestReferenceCheck(test);
            foreach (var (root, file) in _roots)
            {
                var found = new ProblemList(file);
                check.Check(root, found);
                files.Note(found.ReadingOf(test).Problems);
            }
        }

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

        _roots.Add((root, problems.File));
        _declarations = new DeclarationReader(problems).Read(root);
        var parts = root.ChildrenNamed("qti-test-part").Select(part => ReadPart(part, problems)).ToList();
        if (parts.Count is 0 or > MaxParts)
        {
            problems.Error(root, $"The test has no <qti-test-part>, or more than {MaxParts}.");
            parts = [.. parts.Take(MaxParts)];
        }

        var rules = new TestRuleReader(_declarations, problems);
        return new AssessmentTest(root.Identifier(problems), root.Attribute("title") ?? string.Empty, parts)
        {
            OutcomeDeclarations = _declarations.Outcomes,
            OutcomeProcessing = new ProcessingReader(_declarations, problems, ProcessingStage.Outcome).ReadOutcomes(root),
            TimeLimits = rules.TimeLimits(root),
            Feedback = rules.Feedback(root),
            ScoreWeight = TestDelivery.ScoreWeight(_roots.ConvertAll(each => each.Root)),
            DeliveryObstacles = [.. TestDelivery.Obstacles(parts, _roots)],
        };
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

        var rules = new TestRuleReader(_declarations, problems);
        return new TestPart(NewIdentifier(element, problems), navigation, submission, [.. children.OfType<AssessmentSection>()])
        {
            PreConditions = rules.PreConditions(element),
            BranchRules = rules.BranchRules(element),
            ItemSessions = rules.ItemSessions(element),
            TimeLimits = rules.TimeLimits(element),
            Feedback = rules.Feedback(element),
        };
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

    private AssessmentSection ReadSection(QtiElement element, ProblemList problems, int filesDeep)
    {
        var rules = new TestRuleReader(_declarations, problems);
        var section = new AssessmentSection(
            NewIdentifier(element, problems),
            element.Attribute("title") ?? string.Empty,
            element.Flag(problems, "keep-together", otherwise: true),
            ReadChildren(element, problems, filesDeep))
        {
            IsVisible = element.Flag(problems, "visible", otherwise: true),
            Selection = rules.Selection(element),
            IsShuffled = element.Child("qti-ordering")?.Flag(problems, "shuffle") ?? false,
        };
        CheckSelection(element, section, problems);
        if (element.Child("qti-adaptive-selection") is { } adaptive)
        {
            problems.Error(adaptive, "Adaptive selection by an outside engine is not supported.");
        }

        return WithRules(section, element, rules, problems);
    }

    private static T WithRules<T>(T child, QtiElement element, TestRuleReader rules, ProblemList problems)
        where T : SectionChild => child with
        {
            IsRequired = element.Flag(problems, "required"),
            IsFixed = element.Flag(problems, "fixed"),
            PreConditions = rules.PreConditions(element),
            BranchRules = rules.BranchRules(element),
            ItemSessions = rules.ItemSessions(element),
            TimeLimits = rules.TimeLimits(element),
        };

    private static void CheckSelection(QtiElement element, AssessmentSection section, ProblemList problems)
    {
        if (section.Selection is not { } selection)
        {
            return;
        }

        var required = section.Children.Count(child => child.IsRequired);
        if (selection.Select < required)
        {
            problems.Error(element, $"Section “{section.Identifier}” selects {selection.Select}, but {required} of its children are required.");
        }

        if (!selection.WithReplacement && selection.Select > section.Children.Count)
        {
            problems.Error(element, $"Section “{section.Identifier}” selects {selection.Select} of {section.Children.Count}.");
        }
    }

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
        if (root is not null)
        {
            _roots.Add((root, path));
        }

        files.Note(ownProblems.ReadingOf(section).Problems);
        return section;
    }

    private AssessmentItemRef? ReadItemRef(QtiElement element, ProblemList problems)
    {
        var identifier = NewIdentifier(element, problems);
        var href = element.Attribute("href") ?? string.Empty;
        if (PackagePath.Resolve(problems.File, href) is { } path)
        {
            var rules = new TestRuleReader(_declarations, problems);
            var itemRef = new AssessmentItemRef(identifier, path, TestForms.Words(element.Attribute("category")))
            {
                Weights = rules.Weights(element),
                VariableMappings = rules.VariableMappings(element),
                TemplateDefaults = rules.TemplateDefaults(element),
            };
            return WithRules(itemRef, element, rules, problems);
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
