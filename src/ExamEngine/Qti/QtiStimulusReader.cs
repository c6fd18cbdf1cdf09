using ExamEngine.Items;
using ExamEngine.Items.Assets;

namespace ExamEngine.Qti;

/// <summary>Reads QTI 3 stimuli.</summary>
public static class QtiStimulusReader
{
    /// <summary>
    /// Reads a stimulus; the file name is its path in the package. The function tells what is known of a picture by its path in the
    /// package, <see langword="null"/> when there is none; without it pictures are taken to be there.
    /// </summary>
    public static QtiReading<Stimulus> Read(string fileName, string xml, Func<string, AssetFile?>? files = null)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        ArgumentNullException.ThrowIfNull(xml);
        var problems = new ProblemList(fileName);
        if (QtiDocument.Open(xml, "qti-assessment-stimulus", problems) is not { } root)
        {
            return problems.ReadingOf<Stimulus>(null);
        }

        if (root.Child("qti-stimulus-body") is not { } body)
        {
            problems.Error(root, "The stimulus has no <qti-stimulus-body>.");
            return problems.ReadingOf<Stimulus>(null);
        }

        var nodes = new BodyReader(problems, new AssetReader(problems, files)).ReadContent(body);
        return problems.ReadingOf(new Stimulus(root.Identifier(problems), root.Attribute("title") ?? string.Empty, root.Language, nodes));
    }
}
