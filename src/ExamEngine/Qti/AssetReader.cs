using System.Collections.Immutable;
using System.Globalization;
using ExamEngine.Items.Assets;
using ExamEngine.Items.Interactions;

namespace ExamEngine.Qti;

/// <summary>
/// Resolves what an item refers to for show: pictures, sound and video. The function tells what is known of a file by its path in the
/// package, <see langword="null"/> when there is none; without the function only the paths are checked.
/// </summary>
internal sealed class AssetReader(ProblemList problems, Func<string, AssetFile?>? files)
{
    /// <summary>The path of a picture in the package; <see langword="null"/>, with a problem, when it cannot be shown.</summary>
    public string? Picture(QtiElement element, string? href) => Find(element, href, out var file) is { } path && IsShown(element, path, file, file?.IsPicture, "picture") ? path : null;

    /// <summary>The picture of a graphic interaction. Its size comes from the item, or else from the file.</summary>
    public Graphic Graphic(QtiElement parent) => Graphic(parent, isShown: true);

    /// <summary>The picture of an interaction that candidates are not shown: it need not be there.</summary>
    public Graphic UnshownGraphic(QtiElement parent) => Graphic(parent, isShown: false);

    private Graphic Graphic(QtiElement parent, bool isShown)
    {
        var element = parent.Children.FirstOrDefault(child => child.Name is "object" or "img" or "picture");
        if (element is null)
        {
            problems.Error(parent, $"<{parent.Name}> has no picture.");
            return new Graphic(string.Empty, Width: 0, Height: 0, AlternativeText: null);
        }

        var image = element.Name == "picture" ? element.Child("img") ?? element : element;
        var href = image.Attribute(image.Name == "object" ? "data" : "src");
        var path = isShown ? Picture(image, href) : PackagePath.Resolve(problems.File, href ?? string.Empty);
        var file = path is null ? null : files?.Invoke(path);
        var (width, height) = (Pixels(image, "width") ?? file?.Width ?? 0, Pixels(image, "height") ?? file?.Height ?? 0);
        if (isShown && path is not null && (width == 0 || height == 0))
        {
            problems.Error(image, $"The size of the picture {path} is not known; state its width and height in pixels.");
        }

        return new Graphic(path ?? href ?? string.Empty, width, height, image.Attribute("alt") ?? (image.Text is { Length: > 0 } text ? text : null));
    }

    /// <summary>The files of an <c>audio</c>, <c>video</c> or <c>object</c> with their media types; those that pages cannot play are problems.</summary>
    public ImmutableArray<MediaFile> Media(QtiElement player)
    {
        var sources = ImmutableArray.CreateBuilder<MediaFile>();
        foreach (var element in player.Attribute(player.Name == "object" ? "data" : "src") is null ? player.ChildrenNamed("source") : [player])
        {
            if (Find(element, element.Attribute(element.Name == "object" ? "data" : "src"), out var file) is not { } path
                || !IsShown(element, path, file, file?.IsMedia, "sound or video"))
            {
                continue;
            }

            if ((file?.MediaType ?? element.Attribute("type")) is not { Length: > 0 } type)
            {
                problems.Error(element, $"The media type of {path} is not known; state it as type.");
                continue;
            }

            sources.Add(new MediaFile(path, type));
        }

        return sources.ToImmutable();
    }

    /// <summary>The words of the first track of captions or subtitles, cue by cue; none when there is no such track.</summary>
    public ImmutableArray<string> Words(QtiElement player)
    {
        var track = player.ChildrenNamed("track").FirstOrDefault(each => each.Attribute("kind") is null or "captions" or "subtitles");
        return track is not null && Find(track, track.Attribute("src"), out var file) is not null && file?.Words is { Length: > 0 } words ? [.. words.Split('\n')] : [];
    }

    // HTML measures in pixels without a unit; some authors write it.
    private static int? Pixels(QtiElement element, string name) =>
        element.Attribute(name) is not { } text ? null
        : int.TryParse(text.EndsWith("px", StringComparison.Ordinal) ? text[..^2] : text, NumberStyles.None, CultureInfo.InvariantCulture, out var pixels) && pixels > 0 ? pixels
        : null;

    private string? Find(QtiElement element, string? href, out AssetFile? file)
    {
        file = null;
        if (PackagePath.Resolve(problems.File, href ?? string.Empty) is not { } path)
        {
            problems.Error(element, $"“{href}” of <{element.Name}> is not a path within the package, as seen from {problems.File}.");
            return null;
        }

        file = files?.Invoke(path);
        if (files is null || file is not null)
        {
            return path;
        }

        problems.Error(element, $"The file {path} is not in the package.");
        return null;
    }

    private bool IsShown(QtiElement element, string path, AssetFile? file, bool? isKind, string kind)
    {
        if (file is null || isKind == true)
        {
            return true;
        }

        problems.Error(element, $"The file {path} is not a {kind} that pages can show.");
        return false;
    }
}
