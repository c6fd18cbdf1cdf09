namespace ExamEngine.Items.Presentation;

/// <summary>
/// An area of a picture. The coordinates are in picture pixels in the order of HTML image maps (ellipse: centre, both radii); the label is
/// never empty; the area may be used at most <paramref name="MatchMax"/> times, zero is no limit.
/// </summary>
public sealed record HotspotOption(string Id, AreaShape Shape, IReadOnlyList<double> Coords, string Label, int MatchMax);
