using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;
using ExamEngine.Items.Content;
using ExamEngine.Items.Interactions;
using ExamEngine.Items.Presentation;

namespace ExamEngine.Qti;

/// <summary>Reads what an item or a stimulus says, and the interactions in it.</summary>
internal sealed class BodyReader(ProblemList problems, AssetReader assets)
{
    private readonly List<Interaction> _interactions = [];

    /// <summary>The interactions met so far, in the order of the file, with the elements they were read from.</summary>
    public IReadOnlyList<Interaction> Interactions => _interactions;

    /// <summary>Pictures, sound and video that the body refers to.</summary>
    public AssetReader Assets => assets;

    /// <summary>The patterns of the interactions.</summary>
    public PatternCache Patterns { get; } = new();

    /// <summary>Reads all inside an element.</summary>
    public ImmutableArray<ContentNode> Read(QtiElement parent) => ReadNodes(parent, new Place(Held.Interactions));

    /// <summary>Reads text and markup where no interaction may be, such as a prompt or a choice.</summary>
    public ImmutableArray<ContentNode> ReadContent(QtiElement parent) => ReadNodes(parent, new Place(Held.Nothing));

    /// <summary>Reads the text of a gap match or a hottext interaction, without the child elements of the given names.</summary>
    public ImmutableArray<ContentNode> ReadContent(QtiElement parent, Held holds, params string[] without) => ReadNodes(parent, new Place(holds), without);

    private ImmutableArray<ContentNode> ReadNodes(QtiElement parent, Place place, params string[] without)
    {
        var nodes = ImmutableArray.CreateBuilder<ContentNode>();
        foreach (var node in parent.Nodes)
        {
            switch (node)
            {
                case XText text:
                    nodes.Add(new TextNode(place.IsPreformatted ? text.Value : Collapsed(text.Value)));
                    break;
                case XElement element when !without.Contains(element.Name.LocalName, StringComparer.Ordinal):
                    if (ReadElement(new QtiElement(element), place) is { } read)
                    {
                        nodes.Add(read);
                    }

                    break;
            }
        }

        return nodes.ToImmutable();
    }

    private ContentNode? ReadElement(QtiElement element, Place place)
    {
        if (element.Vocabulary != Vocabulary.Qti)
        {
            return ReadMarkup(element, place);
        }

        if (element.Name.EndsWith("-interaction", StringComparison.Ordinal))
        {
            return ReadInteraction(element, place.Holds == Held.Interactions);
        }

        switch (element.Name)
        {
            case "qti-position-object-stage":
                _interactions.AddRange(new InteractionReader(this, problems).ReadStage(element));
                return null;
            case "qti-gap":
                return May(element, place, Held.Gaps) ? new GapNode(element.Identifier(problems)) : null;
            case "qti-hottext":
                return May(element, place, Held.Hottexts)
                    ? new HottextNode(element.Identifier(problems), ReadNodes(element, place with { Holds = Held.Nothing }))
                    : null;
            default:
                return ReadMarkup(element, place);
        }
    }

    private ElementNode ReadMarkup(QtiElement element, Place place)
    {
        var node = new ElementNode(element.Vocabulary, element.Name, [.. element.Attributes], []);
        var isHidden = place.IsHidden || AllowedMarkup.Of(node) == Admission.Hidden;
        if (isHidden && !place.IsHidden && element.Vocabulary != Vocabulary.Qti)
        {
            NoteHidden(element);
        }

        if (!isHidden)
        {
            node = node with { Attributes = [.. Shown(element, node)] };
        }

        // An interaction inside what is hidden could never be answered: ReadInteraction notes it.
        var inside = new Place(isHidden ? Held.Nothing : place.Holds, place.IsPreformatted || element.Name == "pre", isHidden);
        return node with { Children = ReadNodes(element, inside) };
    }

    // The attributes with a picture's path in the place of its href. Those that do no harm are dropped later without a word; of an
    // event handler an author should know.
    private IEnumerable<KeyValuePair<string, string>> Shown(QtiElement element, ElementNode node)
    {
        foreach (var (name, value) in node.Attributes)
        {
            if (name.StartsWith("on", StringComparison.OrdinalIgnoreCase))
            {
                problems.Warning(element, $"The event handler {name} of <{element.Name}> is left out.");
            }
            else if (name != "src")
            {
                yield return KeyValuePair.Create(name, value);
            }
            else if (assets.Picture(element, value) is { } path)
            {
                yield return KeyValuePair.Create(name, path);
            }
        }
    }

    private bool May(QtiElement element, Place place, Held holds)
    {
        if (place.Holds == holds)
        {
            return true;
        }

        problems.Error(element, $"<{element.Name}> cannot stand here.");
        return false;
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

    // Where a piece of text stands: what it may hold, whether its white space counts, and whether candidates do not see it.
    private readonly record struct Place(Held Holds, bool IsPreformatted = false, bool IsHidden = false);
}
