using ExamEngine.Sittings;
using ExamEngine.Tests.Forms;

namespace ExamEngine.Server.ItemBank;

/// <summary>An examination as the item bank offers it.</summary>
/// <param name="Id">The folder's name.</param>
/// <param name="Blueprint">How its forms are made.</param>
/// <param name="Package">The package its items come from.</param>
internal sealed record BankExam(string Id, Blueprint Blueprint, BankPackage Package)
{
    /// <summary>The title candidates see.</summary>
    public string Title => Blueprint.Title;

    /// <summary>True when nothing depends on the result.</summary>
    public bool Practice => Blueprint.Practice;

    /// <summary>Whether the test has a say in where a candidate can be.</summary>
    public bool LeadsCandidates => Package.Test is { } test && FormTest.LeadsCandidates(test);

    /// <summary>The test of a form: what the package's test says, about the items of the form.</summary>
    public FormTest? TestOf(Form form) => Package.Test is { } test ? FormTest.Of(test, Package.Items, form) : null;

    /// <summary>Draws a form.</summary>
    public FormAssemblyResult Assemble(ulong seed) => FormAssembly.Assemble(Blueprint, Package.BankItems, seed, Package.InOrder);
}
