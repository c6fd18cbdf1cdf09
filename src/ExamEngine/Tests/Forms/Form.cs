using System.Text.Json.Serialization;

namespace ExamEngine.Tests.Forms;

/// <summary>The fixed set of items one candidate gets. Made by <see cref="FormAssembly"/>; goes to JSON and back unchanged.</summary>
/// <param name="ExamId">Identifier of the examination.</param>
/// <param name="Seed">The seed it was made with; written to JSON as a string, because a browser's numbers end at 2⁵³.</param>
/// <param name="BlueprintHash"><see cref="Blueprint.Hash"/> of the blueprint it was made from; null when that is not known.</param>
/// <param name="Sections">The sections in the order in which they are taken.</param>
public sealed record Form(
    string ExamId,
    [property: JsonNumberHandling(JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString)] ulong Seed,
    string? BlueprintHash,
    IReadOnlyList<FormSection> Sections)
{
    /// <summary>All items in order of their position.</summary>
    [JsonIgnore]
    public IEnumerable<FormItem> Items => Sections.SelectMany(section => section.Items);
}
