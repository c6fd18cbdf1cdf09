using System.Xml.Linq;
using ExamEngine.Items;

namespace ExamEngine.Specs.ItemBank;

/// <summary>An item in its place in the bank, as the engine reads it and as its author wrote it.</summary>
internal sealed record BankEntry(string Id, string Path, string Section, string Domain, string? Group, string Kind, AssessmentItem Item, XDocument Document)
{
    private static readonly XNamespace Qti = BankUnderCheck.Qti;

    /// <summary>Whether one of several options is the best: multiple choice, case study, situational judgement.</summary>
    public bool IsSingleChoice => Kind is "mc" or "case" or "sjt";

    /// <summary>The options of each interaction, in the order of the file.</summary>
    public IEnumerable<IReadOnlyList<(string Id, string Text)>> OptionLists => Document
        .Descendants()
        .Where(each => each.Name.LocalName is "qti-simple-choice" or "qti-inline-choice" or "qti-simple-associable-choice")
        .GroupBy(each => each.Parent)
        .Select(each => (IReadOnlyList<(string, string)>)[.. each.Select(option => (option.Attribute("identifier")!.Value, Words(option)))]);

    /// <summary>The key of the first response; empty when there is none.</summary>
    public string Key => Item.ResponseDeclarations[0].CorrectResponse?.ToString() ?? "";

    /// <summary>What is for authors and scorers only.</summary>
    public IEnumerable<XElement> Rationale => Document.Descendants(Qti + "qti-rubric-block").Where(block => block.Attribute("use")?.Value == "scoring");

    /// <summary>The text of an element with single blanks.</summary>
    public static string Words(XElement element) => string.Join(' ', element.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
