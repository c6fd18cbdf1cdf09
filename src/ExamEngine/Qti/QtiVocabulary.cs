using System.Collections.Frozen;
using System.Text;
using System.Xml.Linq;

namespace ExamEngine.Qti;

/// <summary>
/// Gives elements and attributes of QTI 2.0, 2.1 and 2.2 (and of files without a namespace) their QTI 3 names, once, after a file is
/// opened: all readers know QTI 3 only. The two vocabularies differ in how they write names, <c>simpleChoice</c> and
/// <c>qti-simple-choice</c>, so the table lists the names that exist and a rule spells them.
/// </summary>
internal static class QtiVocabulary
{
    private static readonly FrozenDictionary<string, string> Names =
        """
        assessmentItem assessmentTest testPart assessmentSection assessmentSectionRef assessmentItemRef assessmentStimulus
        assessmentStimulusRef stimulusBody itemBody itemSessionControl timeLimits selection ordering preCondition branchRule
        outcomeProcessing outcomeCondition outcomeIf outcomeElseIf outcomeElse outcomeProcessingFragment exitTest testFeedback
        testVariables variableMapping weight templateDefault numberCorrect numberIncorrect numberPresented numberResponded
        numberSelected outcomeMinimum outcomeMaximum
        responseDeclaration outcomeDeclaration templateDeclaration defaultValue correctResponse value mapping mapEntry areaMapping
        areaMapEntry matchTable matchTableEntry interpolationTable interpolationTableEntry
        responseProcessing responseCondition responseIf responseElseIf responseElse responseProcessingFragment setOutcomeValue
        lookupOutcomeValue exitResponse
        templateProcessing templateCondition templateIf templateElseIf templateElse setTemplateValue setCorrectResponse
        setDefaultValue templateConstraint exitTemplate templateProcessingFragment
        baseValue variable default correct mapResponse mapResponsePoint null randomInteger randomFloat random mathConstant multiple
        ordered containerSize isNull index fieldValue member delete contains substring not and or anyN match stringMatch
        patternMatch equal equalRounded inside lt gt lte gte durationLT durationGTE sum product subtract divide power
        integerDivide integerModulus truncate round roundTo integerToFloat customOperator repeat min max gcd lcm mathOperator
        statsOperator
        choiceInteraction orderInteraction associateInteraction matchInteraction gapMatchInteraction inlineChoiceInteraction
        textEntryInteraction extendedTextInteraction hottextInteraction hotspotInteraction selectPointInteraction
        graphicOrderInteraction graphicAssociateInteraction graphicGapMatchInteraction positionObjectInteraction sliderInteraction
        mediaInteraction drawingInteraction uploadInteraction endAttemptInteraction customInteraction portableCustomInteraction
        simpleChoice simpleAssociableChoice simpleMatchSet gapText gapImg gap hottext inlineChoice hotspotChoice associableHotspot
        positionObjectStage prompt feedbackInline feedbackBlock modalFeedback templateInline templateBlock rubricBlock
        printedVariable infoControl stylesheet
        """
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .ToFrozenDictionary(name => name, name => "qti-" + Spelled(name), StringComparer.Ordinal);

    /// <summary>Renames in place all that is of QTI 2. What is in another namespace, MathML for one, stays as it is.</summary>
    public static void Modernise(XElement root)
    {
        foreach (var element in root.DescendantsAndSelf().ToList())
        {
            MakeImage(element);
            if (!IsOlder(element.Name.NamespaceName) || !Names.TryGetValue(element.Name.LocalName, out var name))
            {
                continue;
            }

            element.Name = element.Name.Namespace + name;
            if (element.Attributes().Any(IsOldName))
            {
                var seen = new HashSet<XName>();
                element.ReplaceAttributes(element.Attributes().Select(Modern).Where(attribute => seen.Add(attribute.Name)).ToArray());
            }
        }
    }

    /// <summary>Whether a namespace is of QTI, whatever the version.</summary>
    public static bool IsQti(string name) =>
        name.Length == 0
        || (name.StartsWith("http://www.imsglobal.org/xsd/", StringComparison.Ordinal) && name.Contains("qti", StringComparison.Ordinal));

    // QTI 2 shows pictures by <object>, whose content is what <img> calls alt.
    private static void MakeImage(XElement element)
    {
        if (element.Name.LocalName != "object"
            || !IsQti(element.Name.NamespaceName)
            || element.Attribute("data") is not { } data
            || element.Attribute("type")?.Value.TrimStart().StartsWith("image/", StringComparison.OrdinalIgnoreCase) != true
            || element.Elements().Any(child => child.Name.LocalName != "param"))
        {
            return;
        }

        var alternative = element.Attribute("alt")?.Value ?? string.Join(' ', element.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        element.RemoveNodes();
        data.Remove();
        element.Name = element.Name.Namespace + "img";
        element.SetAttributeValue("src", data.Value);
        element.SetAttributeValue("alt", alternative);
    }

    private static bool IsOlder(string name) => IsQti(name) && !name.Contains("v3p", StringComparison.Ordinal);

    private static bool IsOldName(XAttribute attribute) =>
        !attribute.IsNamespaceDeclaration && attribute.Name.Namespace == XNamespace.None && attribute.Name.LocalName.Any(char.IsAsciiLetterUpper);

    private static XAttribute Modern(XAttribute attribute) =>
        IsOldName(attribute) ? new XAttribute(Spelled(attribute.Name.LocalName), attribute.Value) : new XAttribute(attribute);

    // simpleChoice to simple-choice, durationLT to duration-lt.
    private static string Spelled(string name)
    {
        var spelled = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsAsciiLetterUpper(name[i]) && i > 0 && !char.IsAsciiLetterUpper(name[i - 1]))
            {
                spelled.Append('-');
            }

            spelled.Append(char.ToLowerInvariant(name[i]));
        }

        return spelled.ToString();
    }
}
