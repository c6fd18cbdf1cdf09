using Microsoft.Net.Http.Headers;

namespace ExamEngine.Server.ItemBank;

/// <summary>Serves pictures, sound and video of the bank by the hash of their bytes, so that an address never stands for anything else.</summary>
internal static class AssetEndpoint
{
    // An SVG opened by itself is a page that could run script; under this policy it is a drawing.
    private const string DrawingPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    internal static void MapAssets(this WebApplication app) =>
        app.MapGet("/assets/{sha256:length(64)}/{name}", Get).WithSummary("A picture, sound or video of the item bank.");

    private static IResult Get(string sha256, string name, Bank bank, HttpContext http)
    {
        if (bank.Asset(sha256) is not { } asset || !asset.IsUnchanged())
        {
            return Results.Problem(statusCode: StatusCodes.Status404NotFound, title: "There is no such file in the item bank.");
        }

        var headers = http.Response.Headers;
        headers.CacheControl = "private, max-age=31536000, immutable";
        if (asset.MediaType == "image/svg+xml")
        {
            headers.ContentSecurityPolicy = DrawingPolicy;
        }

        return Results.File(asset.File, asset.MediaType, entityTag: new EntityTagHeaderValue($"\"{asset.Sha256}\""), enableRangeProcessing: true);
    }
}
