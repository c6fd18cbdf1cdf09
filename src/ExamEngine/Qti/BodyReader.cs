using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;
using ExamEngine.Items.Content;
using ExamEngine.Items.Interactions;
using ExamEngine.Items.Presentation;

namespace ExamEngine.Qti;

/// <summary>Reads what an item or a stimulus says, and the interactions in it.</summary>
internal sealed class BodyReader(ProblemList problems)
{
    private readonly List<Interaction> _interactions = [];

    /// <summary>The interactions met so far, in the order of the file, with the elements they were read from.</summary>
    public IReadOnlyList<Interaction> Interactions => _interactions;

    /// <summary>Reads all inside an element.</summary>
    public ImmutableArray<ContentNode> Read(QtiElement parent) => ReadNodes(parent, isPreformatted: false, isWarned: false, mayInteract: true);

    /// <summary>Reads text and markup where no interaction may be, such as a prompt or a choice.</summary>
    public ImmutableArray<ContentNode> ReadContent(QtiElement parent) => ReadNodes(parent, isPreformatted: false, isWarned: false, mayInteract: false);

    /// <summary>As <see cref="ReadContent(QtiElement)"/>, but without the child elements of the given names.</summary>
    public ImmutableArray<ContentNode> ReadContent(QtiElement parent, params string[] without) =>
        ReadNodes(parent, isPreformatted: false, isWarned: false, mayInteract: false, without);

    private ImmutableArray<ContentNode> ReadNodes(QtiElement parent, bool isPreformatted, bool isWarned, bool mayInteract, params string[] without)
    {
        var nodes = ImmutableArray.CreateBuilder<ContentNode>();
        foreach (var node in parent.Nodes)
        {
            switch (node)
            {
                case XText text:
                    nodes.Add(new TextNode(isPreformatted ? text.Value : Collapsed(text.Value)));
                    break;
                case XElement element when !without.Contains(element.Name.LocalName, StringComparer.Ordinal):
                    if (ReadElement(new QtiElement(element), isPreformatted, isWarned, mayInteract) is { } read)
                    {
                        nodes.Add(read);
                    }

                    break;
            }
        }

        return nodes.ToImmutable();
    }

    private ContentNode? ReadElement(QtiElement element, bool isPreformatted, bool isWarned, bool mayInteract)
    {
        if (element.Vocabulary == Vocabulary.Qti && element.Name.EndsWith("-interaction", StringComparison.Ordinal))
        {
            return ReadInteraction(element, mayInteract);
        }

        if (element.Vocabulary == Vocabulary.Qti && element.Name == "qti-position-object-stage")
        {
            _interactions.AddRange(new InteractionReader(this, problems).ReadStage(element));
            return null;
        }

        var node = new ElementNode(element.Vocabulary, element.Name, [.. element.Attributes], []);
        var isHidden = AllowedMarkup.Of(node) == Admission.Hidden;
        if (isHidden && !isWarned && element.Vocabulary != Vocabulary.Qti)
        {
            NoteHidden(element);
        }

        if (!isHidden)
        {
            WarnOfDropped(element, node);
        }

        // An interaction inside what is hidden could never be answered: ReadInteraction notes it.
        var children = ReadNodes(element, isPreformatted || element.Name == "pre", isWarned || isHidden, mayInteract && !isHidden);
        return new ElementNode(node.Vocabulary, node.Name, node.Attributes, children);
    }

    // Without its picture, sound or film an item is another item; what is active or unknown is not missed.
    private void NoteHidden(QtiElement element)
    {
        if (element.Name is "object" or "video" or "audio" or "picture" or "svg" or "embed")
        {
            problems.Error(element, $"<{element.Name}> cannot be shown to candidates.");
        }
        else
        {
            problems.Warning(element, $"<{element.Name}> is not shown to candidates.");
        }
    }

    // Attributes that do no harm are dropped without a word; these an author should know of.
    private void WarnOfDropped(QtiElement element, ElementNode node)
    {
        foreach (var (name, value) in node.Attributes)
        {
            if (name.StartsWith("on", StringComparison.OrdinalIgnoreCase))
            {
                problems.Warning(element, $"The event handler {name} of <{element.Name}> is left out.");
            }
            else if (name == "src" && !AllowedMarkup.IsAllowed(node, name, value))
            {
                problems.Warning(element, $"“{value}” of <{element.Name}> is not a path within the package and is left out.");
            }
        }
    }

    private InteractionNode? ReadInteraction(QtiElement element, bool mayInteract)
    {
        if (!mayInteract)
        {
            problems.Error(element, $"<{element.Name}> cannot stand here.");
        }

        if (new InteractionReader(this, problems).Read(element) is not { } interaction)
        {
            return null;
        }

        _interactions.Add(interaction);
        return new InteractionNode(interaction);
    }

    private static string Collapsed(string text)
    {
        var collapsed = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (character is not (' ' or '\t' or '\r' or '\n'))
            {
                collapsed.Append(character);
            }
            else if (collapsed.Length == 0 || collapsed[^1] != ' ')
            {
                collapsed.Append(' ');
            }
        }

        return collapsed.ToString();
    }
}
