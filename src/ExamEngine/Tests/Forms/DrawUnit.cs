namespace ExamEngine.Tests.Forms;

/// <summary>What is drawn as a whole: a single item, or all items of a case study.</summary>
/// <param name="Items">The items in the order in which they are shown.</param>
internal sealed record DrawUnit(IReadOnlyList<BankItem> Items)
{
    /// <summary>The units among the items of one cell, in an order that depends on names alone, not on the order of the bank.</summary>
    public static DrawUnit[] Of(IEnumerable<BankItem> items) =>
    [
        .. items
            .GroupBy(item => item.Group is null ? (IsGroup: false, Name: item.Id) : (IsGroup: true, Name: item.Group))
            .OrderBy(unit => unit.Key.IsGroup)
            .ThenBy(unit => unit.Key.Name, StringComparer.Ordinal)
            .Select(unit => new DrawUnit([.. unit])),
    ];
}
