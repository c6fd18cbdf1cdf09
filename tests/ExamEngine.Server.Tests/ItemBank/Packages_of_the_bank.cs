using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using ExamEngine.Qti.Packages;
using ExamEngine.Server.Hosting;
using ExamEngine.Server.ItemBank;
using ExamEngine.Specs.Server.Fixtures;
using Xunit;

namespace ExamEngine.Specs.Server.ItemBank;

public sealed class Packages_of_the_bank(TestStores stores)
{
    [Fact]
    public async Task Are_exported_with_their_blueprint_and_found_in_order_when_checked()
    {
        await using var server = await stores.StartAsync(Stores.Embedded);
        using var author = await server.SignedInAsync("author");

        var zip = await author.Http.GetByteArrayAsync("/api/admin/item-bank/ctss-upgrade/package.zip");
        var view = await CheckedAsync(author, zip);

        using var archive = new ZipArchive(new MemoryStream(zip));
        Assert.NotNull(archive.GetEntry("blueprint.yaml"));
        Assert.NotNull(archive.GetEntry("imsmanifest.xml"));
        Assert.Equal(0, view.Refused);
        Assert.Equal(214, view.Parts.Count(part => part is { Kind: ImportKind.Item, Verdict: ImportVerdict.Accepted }));
        Assert.Equal(HttpStatusCode.NotFound, (await author.Http.GetAsync("/api/admin/item-bank/none/package.zip")).StatusCode);
    }

    [Fact]
    public async Task Are_told_of_when_they_are_no_packages()
    {
        await using var server = await stores.StartAsync(Stores.Embedded);
        using var author = await server.SignedInAsync("author");

        var view = await CheckedAsync(author, "<html>"u8.ToArray());

        Assert.Equal(1, view.Refused);
        Assert.Contains("not a zip file", view.Parts[0].Problems[0]);
    }

    private static async Task<PackageCheckView> CheckedAsync(Visitor visitor, byte[] zip)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/admin/item-bank/check") { Content = new ByteArrayContent(zip) };
        request.Headers.Add("Origin", visitor.Http.BaseAddress!.GetLeftPart(UriPartial.Authority));
        using var response = await visitor.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (await response.Content.ReadFromJsonAsync<PackageCheckView>(WireJson.Options))!;
    }
}
