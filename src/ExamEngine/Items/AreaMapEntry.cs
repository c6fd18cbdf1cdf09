namespace ExamEngine.Items;

/// <summary>What a point in one area is worth.</summary>
public sealed record AreaMapEntry(Area Area, double MappedValue);
