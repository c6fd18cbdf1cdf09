using System.Text.Json.Serialization;

namespace ExamEngine.Items.Interactions;

/// <summary>What is played.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MediaKind>))]
public enum MediaKind
{
    /// <summary>Sound alone.</summary>
    [JsonStringEnumMemberName("audio")]
    Audio,

    /// <summary>Moving pictures, with or without sound.</summary>
    [JsonStringEnumMemberName("video")]
    Video,
}
