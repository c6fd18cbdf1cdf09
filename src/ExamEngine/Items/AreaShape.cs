using System.Text.Json.Serialization;

namespace ExamEngine.Items;

/// <summary>The shapes an area of a picture can have.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AreaShape>))]
public enum AreaShape
{
    /// <summary>The whole picture.</summary>
    [JsonStringEnumMemberName("default")]
    Default,

    /// <summary>A rectangle.</summary>
    [JsonStringEnumMemberName("rect")]
    Rect,

    /// <summary>A circle.</summary>
    [JsonStringEnumMemberName("circle")]
    Circle,

    /// <summary>A polygon.</summary>
    [JsonStringEnumMemberName("poly")]
    Poly,

    /// <summary>An ellipse whose axes are level and upright.</summary>
    [JsonStringEnumMemberName("ellipse")]
    Ellipse,
}
