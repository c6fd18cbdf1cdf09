using System.Text.Json.Serialization;

namespace ExamEngine.Items.Interactions;

/// <summary>How choices are laid out.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Orientation>))]
public enum Orientation
{
    /// <summary>One below the other.</summary>
    [JsonStringEnumMemberName("vertical")]
    Vertical,

    /// <summary>Side by side.</summary>
    [JsonStringEnumMemberName("horizontal")]
    Horizontal,
}
