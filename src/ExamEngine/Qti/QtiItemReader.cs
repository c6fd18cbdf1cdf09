using System.Collections.Immutable;
using ExamEngine.Items;
using ExamEngine.Items.Assets;
using ExamEngine.Items.Content;

namespace ExamEngine.Qti;

/// <summary>Reads assessment items of QTI 3.0, 2.2, 2.1 and 2.0.</summary>
public static class QtiItemReader
{
    /// <summary>
    /// Reads and compiles an item for candidates. It is refused, with file, line and reason, when anything in it could not be shown,
    /// answered or scored as its author meant. The file name is its path in the package: references in the item are resolved from there.
    /// The function tells what is known of a picture, sound or video by its path in the package, <see langword="null"/> when there is none;
    /// without it they are taken to be there.
    /// </summary>
    public static QtiReading<AssessmentItem> Read(string fileName, string xml, Func<string, AssetFile?>? files = null)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        ArgumentNullException.ThrowIfNull(xml);
        var problems = new ProblemList(fileName);
        return problems.ReadingOf(Open(xml, problems, files));
    }

    /// <summary>
    /// Reads and compiles an item to score responses given elsewhere. It is refused only when it cannot be scored as its author meant; what
    /// keeps it from candidates is in <see cref="AssessmentItem.DeliveryObstacles"/>, and among the problems as a warning.
    /// </summary>
    public static QtiReading<AssessmentItem> ReadForScoring(string fileName, string xml)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        ArgumentNullException.ThrowIfNull(xml);
        var problems = new ProblemList(fileName);
        return problems.ReadingForScoring(Open(xml, problems, files: null));
    }

    private static AssessmentItem? Open(string xml, ProblemList problems, Func<string, AssetFile?>? files) =>
        QtiDocument.Open(xml, "qti-assessment-item", problems) is { } root ? Read(root, problems, files) : null;

    private static AssessmentItem? Read(QtiElement root, ProblemList problems, Func<string, AssetFile?>? files)
    {
        var isAdaptive = root.Flag(problems, "adaptive");
        if (isAdaptive)
        {
            problems.OfDelivery.Error(root, "Adaptive items cannot be shown to candidates yet.");
        }

        var declarations = new DeclarationReader(problems).Read(root);
        var bodyReader = new BodyReader(problems.OfDelivery, new AssetReader(problems.OfDelivery, files));
        var body = new ItemBody(ReadBody(root, bodyReader, problems));
        var templates = new ProcessingReader(declarations, problems, ProcessingStage.Template).ReadTemplates(root);
        var processing = new ProcessingReader(declarations, problems, ProcessingStage.Response).ReadResponses(root);
        var interactions = bodyReader.Interactions;
        new ItemChecks(root, declarations, problems.OfDelivery).Check(interactions, processing is not null);
        var identifier = root.Identifier(problems.OfDelivery);
        var stimuli = ReadStimuli(root, problems.OfDelivery);
        if (problems.HasErrors)
        {
            return null;
        }

        return new AssessmentItem(declarations.Responses, declarations.Outcomes, interactions)
        {
            Identifier = identifier,
            Title = root.Attribute("title") ?? string.Empty,
            Language = root.Language,
            Body = body,
            Stimuli = stimuli,
            IsAdaptive = isAdaptive,
            TemplateDeclarations = declarations.Templates,
            ContextDeclarations = declarations.Contexts,
            TemplateProcessing = templates,
            ResponseProcessing = processing,
            Feedback = [.. FeedbackReader.Read(root, problems.OfDelivery)],
            DeliveryObstacles = problems.OfDelivery.Errors,
        };
    }

    private static ImmutableArray<ContentNode> ReadBody(QtiElement root, BodyReader reader, ProblemList problems)
    {
        if (root.Child("qti-item-body") is { } element)
        {
            return reader.Read(element);
        }

        problems.OfDelivery.Error(root, "The item has no <qti-item-body>.");
        return [];
    }

    private static List<StimulusReference> ReadStimuli(QtiElement root, ProblemList problems)
    {
        var stimuli = new List<StimulusReference>();
        foreach (var element in root.ChildrenNamed("qti-assessment-stimulus-ref"))
        {
            var href = element.Attribute("href") ?? string.Empty;
            if (PackagePath.Resolve(problems.File, href) is { } path)
            {
                stimuli.Add(new StimulusReference(element.Identifier(problems), path, element.Attribute("title")));
            }
            else
            {
                problems.Error(element, $"The href “{href}” is not a path within the package, as seen from {problems.File}.");
            }
        }

        return stimuli;
    }
}
