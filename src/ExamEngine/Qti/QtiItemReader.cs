using ExamEngine.Items;

namespace ExamEngine.Qti;

/// <summary>Reads QTI 3 assessment items.</summary>
public static class QtiItemReader
{
    /// <summary>
    /// Reads and compiles an item. It is refused, with file, line and reason, when anything in it could not be shown, answered or scored
    /// as its author meant. The file name is its path in the package: references in the item are resolved from there.
    /// </summary>
    public static QtiReading<AssessmentItem> Read(string fileName, string xml)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        ArgumentNullException.ThrowIfNull(xml);
        var problems = new ProblemList(fileName);
        var root = QtiDocument.Open(xml, "qti-assessment-item", problems);
        return problems.ReadingOf(root is null ? null : Read(root, problems));
    }

    private static AssessmentItem? Read(QtiElement root, ProblemList problems)
    {
        if (root.Flag(problems, "adaptive"))
        {
            problems.Error(root, "Adaptive items are not supported.");
        }

        if (root.Child("qti-item-body") is not { } bodyElement)
        {
            problems.Error(root, "The item has no <qti-item-body>.");
            return null;
        }

        var declarations = new DeclarationReader(problems).Read(root);
        var bodyReader = new BodyReader(problems);
        var body = new ItemBody(bodyReader.Read(bodyElement));
        var processing = new ResponseProcessingReader(declarations, problems).Read(root);
        var interactions = bodyReader.Interactions;
        new ItemChecks(root, declarations, problems).Check(interactions, processing is not null);
        var identifier = root.Identifier(problems);
        var stimuli = ReadStimuli(root, problems);
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
            ResponseProcessing = processing,
        };
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
