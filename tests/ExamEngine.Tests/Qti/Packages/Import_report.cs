using System.Text.Json;
using ExamEngine.Qti.Packages;
using ExamEngine.Specs.Items.Data;
using Xunit;

namespace ExamEngine.Specs.Qti.Packages;

public class Import_report
{
    [Fact]
    public void Says_of_each_part_what_became_of_it()
    {
        var import = OldPackage.Parcel()
            .With("bank/items/q2.xml", "<assessmentItem")
            .With("bank/notes.txt", "not listed")
            .With("bank/imsmanifest.xml", OldPackage.Manifest.Replace(
                "</resources>",
                "<resource identifier=\"I2\" type=\"imsqti_item_xmlv2p1\" href=\"../items/q2.xml\"><file href=\"../items/q2.xml\"/></resource><resource identifier=\"I3\" type=\"imsqti_item_xmlv2p2\" href=\"gone.xml\"><dependency identifierref=\"nobody\"/></resource></resources>"))
            .Read();

        Assert.Equal(ImportVerdict.AcceptedWithRemarks, Parcel.PackageEntry(import).Verdict);
        Assert.Contains(Parcel.PackageEntry(import).Problems, problem => problem.Message.Contains("bank/notes.txt"));
        Assert.Contains(Parcel.PackageEntry(import).Problems, problem => problem.Message.Contains("“nobody”") && problem.Line > 1);
        Assert.Equal(ImportVerdict.Accepted, Parcel.Entry(import, "bank/content/the test.xml").Verdict);
        Assert.Equal(ImportVerdict.Refused, Parcel.Entry(import, "bank/items/q2.xml").Verdict);
        Assert.Contains("not in the package", Parcel.Entry(import, "bank/content/gone.xml").Problems[0].Message);
        Assert.Equal(ImportVerdict.Accepted, Parcel.Entry(import, "bank/media/ship one.png").Verdict);
        Assert.True(import.Report.IsAnyRefused);
    }

    [Theory]
    [InlineData("imsqti_item_xmlv2p1")]
    [InlineData("imsqti_item_xmlv2p2")]
    [InlineData("imsqti_item_xmlv3p0")]
    [InlineData("imsqti_apipitem_xmlv2p1")]
    [InlineData("webcontent")]
    public void Knows_items_under_all_resource_types(string type)
    {
        var import = new Parcel().With("a.xml", SampleItems.SingleChoice).With("imsmanifest.xml", $"""
            <manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" identifier="m"><resources><resource identifier="r" type="{type}" href="a.xml"><file href="a.xml"/></resource></resources></manifest>
            """).Read();

        Assert.Equal(ImportVerdict.Accepted, Parcel.Entry(import, "a.xml").Verdict);
        Assert.Equal(["diagnosis-mc-01"], import.Test!.ItemRefs.Select(item => item.Identifier));
    }

    [Fact]
    public void Tells_of_a_file_that_is_not_what_the_manifest_calls_it()
    {
        var import = new Parcel().With("a.xml", "<html/>").With("imsmanifest.xml", """
            <manifest identifier="m"><resources><resource identifier="r" type="imsqti_item_xmlv2p1" href="a.xml"><file href="a.xml"/></resource></resources></manifest>
            """).Read();

        Assert.Contains("The manifest calls it imsqti_item_xmlv2p1", Parcel.Entry(import, "a.xml").Problems[0].Message);
    }

    [Fact]
    public void Makes_a_test_of_a_bank_without_one()
    {
        var import = new Parcel().With("items/a.xml", SampleItems.SingleChoice).With("items/b.xml", SampleItems.Match).Read();

        Assert.Equal(2, import.Test!.ItemRefs.Count());
        Assert.Contains("made of all its items", Parcel.Entry(import, "test.xml").Problems[0].Message);
    }

    [Fact]
    public void Refuses_a_package_without_any_content() =>
        Assert.True(new Parcel().With("imsmanifest.xml", "<manifest identifier=\"m\"><resources/></manifest>").Read().Report.IsPackageRefused);

    [Fact]
    public void Refuses_a_test_whose_item_is_missing()
    {
        var import = OldPackage.Parcel().With("bank/content/the test.xml", OldPackage.Test.Replace("q1.xml", "gone.xml")).Read();

        Assert.Equal(ImportVerdict.Refused, Parcel.Entry(import, "bank/content/the test.xml").Verdict);
        Assert.Null(import.Test);
    }

    [Fact]
    public void Is_JSON_too()
    {
        using var json = JsonDocument.Parse(ImportReportJson.Of(OldPackage.Parcel().With("bank/items/q1.xml", "<x/>").Read().Report));

        Assert.True(json.RootElement.GetProperty("totals").GetProperty("refused").GetInt32() > 0);
        var item = json.RootElement.GetProperty("entries").EnumerateArray().Single(entry => entry.GetProperty("kind").GetString() == "item");
        Assert.Equal("refused", item.GetProperty("verdict").GetString());
        Assert.Equal("error", item.GetProperty("problems")[0].GetProperty("severity").GetString());
    }
}
