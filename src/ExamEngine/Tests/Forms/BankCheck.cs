namespace ExamEngine.Tests.Forms;

/// <summary>What must hold of a bank before anything is drawn from it.</summary>
internal static class BankCheck
{
    private const double LargestMaxScore = 1000;

    /// <summary>Every reason against the bank, a sentence each; empty when there is none.</summary>
    public static List<string> ReasonsAgainst(IReadOnlyList<BankItem> bank)
    {
        var reasons = new List<string>();
        foreach (var twice in bank.GroupBy(item => item.Id, StringComparer.Ordinal).Where(items => items.Skip(1).Any()))
        {
            reasons.Add($"Item {twice.Key} stands in the bank {twice.Count()} times.");
        }

        foreach (var item in bank.Where(item => !(item.MaxScore is >= 0 and <= LargestMaxScore)))
        {
            reasons.Add($"Item {item.Id} has no usable maximum score; it must be from 0 to 1,000.");
        }

        foreach (var group in bank.Where(item => item.Group is not null).GroupBy(item => item.Group!, StringComparer.Ordinal))
        {
            if (group.Select(item => (item.Section, item.Domain, item.Kind)).Distinct().Skip(1).Any())
            {
                reasons.Add($"The items of case study {group.Key} are not all of one section, domain and kind, so they cannot be drawn together.");
            }
        }

        return reasons;
    }
}
