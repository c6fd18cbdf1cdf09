using System.Xml.Linq;

namespace ExamEngine.Qti.Writing;

/// <summary>Copies MathML and SSML, whose elements QTI 3 leaves to their own standards, without anything that runs or fetches.</summary>
internal static class ForeignMarkup
{
    private static readonly XNamespace Speech = "http://www.w3.org/2001/10/synthesis";

    public static bool IsSpeech(QtiElement element) => element.Namespace == Speech;

    public static XElement Copied(QtiElement element, ProblemList problems)
    {
        var copy = new XElement(element.FullName);
        copy.Add(element.RawAttributes.Where(attribute => IsTaken(attribute, element, problems)).Select(attribute => new XAttribute(attribute)));
        foreach (var node in element.Nodes)
        {
            switch (node)
            {
                case XText text:
                    copy.Add(new XText(text.Value));
                    break;
                case XElement child when child.Name.Namespace == element.FullName.Namespace && child.Name.LocalName is not ("maction" or "annotation-xml" or "audio"):
                    copy.Add(Copied(new QtiElement(child), problems));
                    break;
                case XElement child:
                    problems.Warning(new QtiElement(child), $"<{child.Name.LocalName}> in <{element.Name}> is left out.");
                    break;
            }
        }

        return copy;
    }

    private static bool IsTaken(XAttribute attribute, QtiElement element, ProblemList problems)
    {
        var name = attribute.Name.LocalName;
        if (attribute.IsNamespaceDeclaration || (attribute.Name.Namespace != XNamespace.None && attribute.Name.Namespace != XNamespace.Xml))
        {
            return false;
        }

        if (name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || name is "href" or "src" or "style" or "actiontype" or "altimg")
        {
            problems.Warning(element, $"The attribute {name} of <{element.Name}> is left out.");
            return false;
        }

        return true;
    }
}
