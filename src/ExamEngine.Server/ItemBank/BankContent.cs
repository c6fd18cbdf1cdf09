using ExamEngine.Items.Presentation;

namespace ExamEngine.Server.ItemBank;

/// <summary>What a candidate may see of an item.</summary>
/// <param name="Item">The item without key, mapping or rationale.</param>
/// <param name="Stimulus">The shared stimulus; null when it has none.</param>
internal sealed record BankContent(ItemContent Item, StimulusContent? Stimulus);
