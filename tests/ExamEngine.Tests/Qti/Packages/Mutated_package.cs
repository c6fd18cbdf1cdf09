using System.Diagnostics;
using ExamEngine.Qti.Packages;
using ExamEngine.Specs.Items.Data;
using Xunit;

namespace ExamEngine.Specs.Qti.Packages;

public class Mutated_package
{
    private static readonly string[] Pieces =
    [
        "<", ">", "\"", "&", "&amp;", "&#0;", "]]>", "<!DOCTYPE x>", "<!--", "<?x", "xmlns=\"\"", "href=\"../../x\"", "<script>", "identifier=\"\"", "\u0000", "\uFFFF", "<qti-and/>", "<qti-item-body/>",
        "select=\"99999999999\"", "shape=\"poly\" coords=\"1\"", "base-type=\"x\"", "-1e999", "<qti-variable identifier=\"SCORE\"/>", "<![CDATA[", "<p><p><p>", "xml:base=\"..\"",
    ];

    /// <summary>Thousands of small damages, to bytes of the zip file and to the texts in it: whatever comes, there is a report, and soon.</summary>
    [Fact]
    public void Always_comes_to_a_report()
    {
        var zip = OldPackage.Parcel().With("bank/items/q2.xml", SampleItems.Match).Zip();
        var random = new Random(20_260);
        var refused = 0;
        var slowest = TimeSpan.Zero;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < 4_000; round++)
        {
            var damaged = round % 2 == 0 ? Bytes(zip, random) : Texts(random);
            var start = Stopwatch.GetTimestamp();
            refused += Judge(damaged) ? 0 : 1;
            var spent = Stopwatch.GetElapsedTime(start);
            slowest = spent > slowest ? spent : slowest;
        }

        Assert.InRange(refused, 1_000, 3_999);
        Assert.True(slowest < TimeSpan.FromSeconds(5), $"One package took {slowest}.");
        var perPackage = (GC.GetAllocatedBytesForCurrentThread() - before) / 4_000;
        Assert.True(perPackage < 50_000_000, $"A package of a few kilobytes took {perPackage} bytes to read.");
    }

    // True when all of it is accepted; then it can also be written.
    private static bool Judge(byte[] zip)
    {
        if (PackageContents.OfZip(new MemoryStream(zip), out var reason) is not { } contents)
        {
            Assert.False(string.IsNullOrWhiteSpace(reason));
            return false;
        }

        var import = PackageImportReader.Read(contents);
        Assert.NotEmpty(ImportReportText.Of(import.Report));
        Assert.All(import.Report.Entries.SelectMany(entry => entry.Problems), problem => Assert.DoesNotContain("Exception", problem.Message));
        Assert.NotEmpty(PackageExport.Of(PackageImportReader.ReadForScoring(contents)).Files);
        return !import.Report.IsAnyRefused;
    }

    private static byte[] Bytes(byte[] zip, Random random)
    {
        var damaged = zip.ToList();
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var at = random.Next(damaged.Count);
            switch (random.Next(4))
            {
                case 0:
                    damaged[at] = (byte)random.Next(256);
                    break;
                case 1:
                    damaged[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    damaged.RemoveRange(at, Math.Min(damaged.Count - at, random.Next(1, 40)));
                    break;
                default:
                    damaged.InsertRange(at, damaged.GetRange(at, Math.Min(damaged.Count - at, random.Next(1, 40))));
                    break;
            }
        }

        return [.. damaged];
    }

    private static byte[] Texts(Random random)
    {
        string Damaged(string text) => random.Next(3) == 0 ? Damage(text, random) : text;
        return new Parcel()
            .With("bank/imsmanifest.xml", Damaged(OldPackage.Manifest))
            .With("bank/content/the test.xml", Damaged(OldPackage.Test))
            .With("bank/items/q1.xml", Damaged(OldPackage.Item))
            .With("bank/items/q2.xml", Damaged(new GeneratedItem(random.Next(40)).Xml))
            .With("bank/media/ship one.png", Pixel.Png)
            .Zip();
    }

    private static string Damage(string text, Random random)
    {
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var at = random.Next(text.Length);
            var length = Math.Min(text.Length - at, random.Next(30));
            text = random.Next(3) switch
            {
                0 => text.Insert(at, Pieces[random.Next(Pieces.Length)]),
                1 => text.Remove(at, length),
                _ => text.Insert(random.Next(text.Length), text.Substring(at, length)),
            };
        }

        return text;
    }
}
