using System.Text.Json;

namespace ExamEngine.Faults.Sitting;

/// <summary>What a page knows of its session from the last snapshot or control event.</summary>
internal sealed record SessionSight(string State, int Version, IReadOnlyList<SectionSight> Sections)
{
    public bool IsOver => State is "submitted" or "expired" or "terminated" or "sealed" or "scored" or "released" or "voided" or "noShow" or "cancelled";

    public SectionSight? Open => Sections.FirstOrDefault(section => section.State == "open");

    public SectionSight? Opening => Sections.FirstOrDefault(section => section.State == "opening");

    public SectionSight? Next => Sections.FirstOrDefault(section => section.State == "upcoming");

    public static SessionSight Of(JsonElement message) => new(
        message.GetProperty("state").GetString()!,
        message.TryGetProperty("version", out var version) ? version.GetInt32() : 0,
        [.. message.GetProperty("sections").EnumerateArray().Select(section => new SectionSight(
            section.GetProperty("number").GetInt32(),
            section.GetProperty("firstPosition").GetInt32(),
            section.GetProperty("items").GetInt32(),
            section.GetProperty("state").GetString()!,
            section.TryGetProperty("deadline", out var deadline) && deadline.ValueKind == JsonValueKind.Number ? deadline.GetInt64() : null,
            section.TryGetProperty("closedReason", out var reason) ? reason.GetString() : null))]);
}

/// <summary>A section as a page knows it.</summary>
internal sealed record SectionSight(int Number, int First, int Items, string State, long? Deadline, string? ClosedReason);
