using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using ExamEngine.Qti.Packages;
using ExamEngine.Specs.Items.Data;
using Xunit;

namespace ExamEngine.Specs.Qti.Packages;

public class Hostile_package
{
    private const string Choice = SampleItems.SingleChoice;

    [Theory]
    [InlineData("../evil.xml", "leads out")]
    [InlineData("a/../../evil.xml", "leads out")]
    [InlineData("/etc/evil.xml", "leads out")]
    [InlineData("a//evil.xml", "leads out")]
    [InlineData("C:/evil.xml", "not every system")]
    [InlineData("a\\..\\evil.xml", "not every system")]
    [InlineData("evil.xml:stream", "not every system")]
    [InlineData("nul.xml", "not every system")]
    [InlineData("a/COM1", "not every system")]
    [InlineData("evil.xml ", "not every system")]
    [InlineData("evil\u0000.xml", "not every system")]
    [InlineData("evil\u202Elmx.exe", "not every system")]
    public void Is_refused_for_a_name_that_leads_out(string name, string words) => Assert.Contains(words, WhyRefused(new Parcel().With(name, Choice).Zip()));

    [Fact]
    public void Is_refused_for_names_that_are_too_long_or_too_deep()
    {
        Assert.Contains("240 characters", WhyRefused(new Parcel().With(new string('a', 300), Choice).Zip()));
        Assert.Contains("16 folders", WhyRefused(new Parcel().With(string.Join('/', Enumerable.Repeat("a", 20)), Choice).Zip()));
    }

    [Theory]
    [InlineData("items/a.xml", "items/A.xml")]
    [InlineData("items/a.xml", "items/a.xml")]
    [InlineData("items/\u00E9.xml", "items/e\u0301.xml")]
    public void Is_refused_for_two_names_that_are_one_file_somewhere(string one, string other)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            archive.CreateEntry(one).Open().Dispose();
            archive.CreateEntry(other).Open().Dispose();
        }

        Assert.Contains("twice", WhyRefused(stream.ToArray()));
    }

    [Fact]
    public void Is_refused_for_a_symbolic_link()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            archive.CreateEntry("link.xml").ExternalAttributes = unchecked((int)0xA1FF0000);
        }

        Assert.Contains("link", WhyRefused(stream.ToArray()));
    }

    [Fact]
    public void Is_refused_when_it_grows_too_much()
    {
        var zip = new Parcel().With("big.xml", new byte[30 * 1024 * 1024]).Zip();

        Assert.True(zip.Length < 100_000);
        Assert.Contains("200 times", WhyRefused(zip));
    }

    [Fact]
    public void Is_not_believed_what_it_says_of_its_sizes()
    {
        // One megabyte that says it has a hundred bytes, and a hundred bytes that say they have a megabyte.
        var small = Patched(new Parcel().With("a.xml", new byte[1024 * 1024]).Zip(), size: 100);
        var large = Patched(new Parcel().With("a.xml", Choice).Zip(), size: 1_000_000);

        Assert.All([small, large], zip => Assert.Contains("damaged", ReasonOf(zip, "a.xml")));
    }

    [Fact]
    public void Is_refused_when_it_says_it_is_larger_than_all_limits() =>
        Assert.Contains("512 MB", WhyRefused(Patched(new Parcel().With("a.xml", Choice).Zip(), size: 600_000_000)));

    [Fact]
    public void Is_refused_for_too_many_files()
    {
        var parcel = new List<KeyValuePair<string, Func<Stream>>>();
        for (var number = 0; number <= PackageLimits.Files; number++)
        {
            parcel.Add(KeyValuePair.Create($"{number}.xml", (Func<Stream>)(() => Stream.Null)));
        }

        Assert.Null(PackageContents.Of(parcel, out var reason));
        Assert.Contains("20,000", reason);
    }

    [Fact]
    public void Is_refused_when_files_overlap()
    {
        // The second entry of the directory points at the bytes of the first.
        var zip = new Parcel().With("a.xml", Choice).With("b.xml", Choice).Zip();
        var second = Last(zip, 0x02014B50);
        BinaryPrimitives.WriteUInt32LittleEndian(zip.AsSpan(second + 42), 0);

        Assert.Contains("overlaps", WhyRefused(zip));
    }

    [Fact]
    public void Is_refused_when_a_file_has_another_name_at_its_place()
    {
        var zip = new Parcel().With("good.xml", Choice).Zip();
        zip.AsSpan(First(zip, 0x04034B50) + 30).StartsWith("good"u8);
        "evil"u8.CopyTo(zip.AsSpan(First(zip, 0x04034B50) + 30));

        Assert.Contains("another name", WhyRefused(zip));
    }

    [Fact]
    public void Is_refused_when_something_stands_before_or_after_it()
    {
        var zip = new Parcel().With("a.xml", Choice).Zip();

        Assert.Contains("put before", WhyRefused([.. "MZ program"u8, .. zip]));
        Assert.Contains("follows its end", WhyRefused([.. zip, .. "<script>"u8]));
        Assert.Contains("not a zip file", WhyRefused("<html>"u8.ToArray()));
        Assert.Contains("not a zip file", WhyRefused([]));
        Assert.NotEmpty(WhyRefused(zip[..^30]));
    }

    [Fact]
    public void Is_refused_when_encrypted_or_packed_by_another_method()
    {
        var zip = new Parcel().With("a.xml", Choice).Zip();
        var entry = First(zip, 0x02014B50);
        var encrypted = zip.ToArray();
        encrypted[entry + 8] |= 1;
        var odd = zip.ToArray();
        odd[entry + 10] = 12;

        Assert.Contains("encrypted", WhyRefused(encrypted));
        Assert.Contains("deflate", WhyRefused(odd));
    }

    [Fact]
    public void Is_not_looked_into_when_it_is_in_a_package()
    {
        var import = new Parcel().With("a.xml", Choice).With("inner.zip", new Parcel().With("b.xml", Choice).Zip()).Read();

        Assert.Single(import.Items);
        Assert.Contains("inner.zip", Parcel.PackageEntry(import).Problems[^1].Message);
    }

    [Theory]
    [InlineData("<!DOCTYPE x SYSTEM \"http://evil.example/x.dtd\">")]
    [InlineData("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>")]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>")]
    public void Has_its_items_refused_for_any_document_type(string doctype) => Refused(new Parcel().With("a.xml", doctype + Choice), "a.xml", "document type declaration");

    [Fact]
    public void Has_its_manifest_refused_for_a_document_type() =>
        Assert.Equal(ImportVerdict.Refused, Parcel.PackageEntry(new Parcel().With("imsmanifest.xml", "<!DOCTYPE x [<!ENTITY a 'b'>]><manifest/>").With("a.xml", Choice).Read()).Verdict);

    [Fact]
    public void Has_items_refused_that_are_too_deep_too_wide_or_too_large()
    {
        var deep = string.Concat(Enumerable.Repeat("<div>", 5_000)) + string.Concat(Enumerable.Repeat("</div>", 5_000));
        Refused(new Parcel().With("a.xml", Body(deep)), "a.xml", "64 deep");
        Refused(new Parcel().With("a.xml", Body($"<p title=\"{new string('x', 100_000)}\"/>")), "a.xml", "65536 characters");
        Refused(new Parcel().With("a.xml", Choice + new string(' ', 3 * 1024 * 1024)), "a.xml", "2 MB");
    }

    [Theory]
    [InlineData("<script>steal()</script>", "<script>")]
    [InlineData("<p onclick=\"steal()\">x</p>", "onclick")]
    [InlineData("<a href=\"javascript:steal()\">x</a>", "href")]
    [InlineData("<iframe src=\"https://evil.example\"/>", "<iframe>")]
    [InlineData("<form action=\"https://evil.example\"><input name=\"a\"/></form>", "<form>")]
    [InlineData("<p style=\"background:url(https://evil.example)\">x</p>", "style")]
    public void Has_what_runs_or_calls_out_left_out_with_a_remark(string markup, string words)
    {
        var import = new Parcel().With("a.xml", Body(markup)).Read();
        var entry = Parcel.Entry(import, "a.xml");
        var written = Parcel.WrittenAgain(import).Text("a.xml", out _)!;

        Assert.Equal(ImportVerdict.AcceptedWithRemarks, entry.Verdict);
        Assert.Contains(entry.Problems, problem => problem.Message.Contains(words, StringComparison.Ordinal));
        Assert.All(["steal", "evil", "<script", "onclick", "javascript"], word => Assert.DoesNotContain(word, written));
        Assert.DoesNotContain("steal", ExamEngine.Items.Presentation.CandidateView.Of(import.Items["a.xml"], 1).Body);
    }

    [Theory]
    [InlineData("<img src=\"https://evil.example/x.png\" alt=\"x\"/>", "nothing is fetched")]
    [InlineData("<img src=\"//evil.example/x.png\" alt=\"x\"/>", "nothing is fetched")]
    [InlineData("<img src=\"data:image/png;base64,AAAA\" alt=\"x\"/>", "data:")]
    [InlineData("<img src=\"../../../etc/passwd\" alt=\"x\"/>", "not a file of the package")]
    [InlineData("<img src=\"missing.png\" alt=\"x\"/>", "not in the package")]
    [InlineData("<object data=\"https://evil.example/x.swf\" type=\"application/x-shockwave-flash\"/>", "cannot be shown")]
    [InlineData("<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"/etc/passwd\"/>", "XInclude")]
    public void Has_items_refused_that_would_lack_a_part(string markup, string words) => Refused(new Parcel().With("a.xml", Body($"<p>{markup}</p>")), "a.xml", words);

    [Theory]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>steal()</script></svg>", "<script>")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"steal()\"/>", "onload")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><foreignObject><p/></foreignObject></svg>", "<foreignObject>")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"https://evil.example/x.png\"/></svg>", "refers to")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:l=\"http://www.w3.org/1999/xlink\"><use l:href=\"other.svg#x\"/></svg>", "refers to")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><style>@import url(https://evil.example)</style></svg>", "@import")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><rect fill=\"url(https://evil.example#a)\"/></svg>", "not in the package")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><set attributeName=\"href\" to=\"javascript:steal()\"/></svg>", "animation")]
    [InlineData("<!DOCTYPE svg [<!ENTITY a \"b\">]><svg xmlns=\"http://www.w3.org/2000/svg\"/>", "document type")]
    [InlineData("<html><script>steal()</script></html>", "not an SVG picture")]
    public void Has_pictures_refused_that_could_run_something(string svg, string words)
    {
        var import = new Parcel().With("a.xml", Body("<p><img src=\"x.svg\" alt=\"x\"/></p>")).With("x.svg", svg).Read();

        Assert.Contains(Parcel.Entry(import, "x.svg").Problems, problem => problem.Message.Contains(words, StringComparison.Ordinal));
        Assert.Equal(ImportVerdict.Refused, Parcel.Entry(import, "a.xml").Verdict);
        Assert.DoesNotContain(import.Files, file => file.Path == "x.svg");
    }

    [Fact]
    public void May_hold_a_plain_drawing() => Assert.Equal(
        ImportVerdict.Accepted,
        Parcel.Entry(new Parcel().With("x.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><defs><path id=\"p\"/></defs><use href=\"#p\" fill=\"url(#g)\"/></svg>").With("a.xml", Choice).Read(), "x.svg").Verdict);

    [Theory]
    [InlineData("@import 'https://evil.example/x.css';", "@import")]
    [InlineData("@\\69mport 'x.css';", "@import")]
    [InlineData("p{background:url(https://evil.example/x)}", "not in the package")]
    [InlineData("p{background:u\\72l(https://evil.example/x)}", "not in the package")]
    [InlineData("p{background:url(data:text/html,x)}", "not in the package")]
    [InlineData("p{width:exp/**/ression(steal())}", "expression(")]
    [InlineData("p{behavior:url(x.htc)}", "behavior:")]
    public void Has_style_sheets_left_out_that_call_out_or_run(string css, string words) => Refused(new Parcel().With("x.css", css).With("a.xml", Choice), "x.css", words);

    [Fact]
    public void Has_files_refused_that_are_not_what_they_say()
    {
        Refused(new Parcel().With("x.png", "<html><script>steal()</script></html>").With("a.xml", Choice), "x.png", "not what its name says");
        Refused(new Parcel().With("x.png", [.. Pixel.Png, .. "trailing"u8]).With("a.xml", Choice), "x.png", "second file");
        Refused(new Parcel().With("x.gif", [.. "GIF89a"u8, .. "/*<script>*/"u8, 0x3B]).With("a.xml", Choice), "x.gif", "second file");
        Refused(new Parcel().With("x.jpg", [0xFF, 0xD8, 0xFF, 0xE0, .. new Parcel().With("b.xml", Choice).Zip()]).With("a.xml", Choice), "x.jpg", "second file");
        Refused(new Parcel().With("x.mp3", "#!/bin/sh"u8.ToArray()).With("a.xml", Choice), "x.mp3", "not what its name says");
    }

    [Fact]
    public void Has_texts_refused_in_encodings_that_hide()
    {
        Refused(new Parcel().With("a.xml", "<?xml version=\"1.0\" encoding=\"UTF-7\"?>" + Choice), "a.xml", "UTF-7");
        Refused(new Parcel().With("a.xml", Encoding.Unicode.GetBytes(Choice)), "a.xml", "byte order mark");
        Refused(new Parcel().With("a.xml", "<?xml version=\"1.0\" encoding=\"IBM037\"?>" + Choice), "a.xml", "IBM037");
        Assert.Equal(ImportVerdict.Accepted, Parcel.Entry(new Parcel().With("a.xml", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Choice)]).Read(), "a.xml").Verdict);
    }

    private static string Body(string markup) => Choice.Replace("<p>Connections", markup + "<p>Connections", StringComparison.Ordinal);

    private static void Refused(Parcel parcel, string path, string words)
    {
        var entry = Parcel.Entry(parcel.Read(), path);

        Assert.Equal(ImportVerdict.Refused, entry.Verdict);
        Assert.Contains(entry.Problems, problem => problem.Message.Contains(words, StringComparison.Ordinal));
    }

    private static string WhyRefused(byte[] zip)
    {
        Assert.Null(PackageContents.OfZip(new MemoryStream(zip), out var reason));
        return reason!;
    }

    private static string ReasonOf(byte[] zip, string path)
    {
        Assert.Null(PackageContents.OfZip(new MemoryStream(zip), out _)!.Bytes(path, out var reason));
        return reason!;
    }

    private static byte[] Patched(byte[] zip, uint size)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(zip.AsSpan(First(zip, 0x02014B50) + 24), size);
        return zip;
    }

    private static int First(byte[] zip, uint signature) => zip.AsSpan().IndexOf(BitConverter.GetBytes(signature));

    private static int Last(byte[] zip, uint signature) => zip.AsSpan().LastIndexOf(BitConverter.GetBytes(signature));
}
