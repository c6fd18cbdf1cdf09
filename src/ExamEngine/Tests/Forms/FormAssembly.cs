using ExamEngine.Seeds;

namespace ExamEngine.Tests.Forms;

/// <summary>Draws a form from a bank as its blueprint asks.</summary>
/// <remarks>
/// <para>The draw is stratified: every cell (domain × kind) is drawn by itself, each from its own stream of random numbers, so that a new item
/// in one cell changes no other cell. Within a cell every single item is equally likely; a case study is taken whole or not at all. Where a cell
/// holds both singles and case studies, they are gone through in random order and each is taken if the rest can still fill the cell exactly.</para>
/// <para>Within a section, singles and case studies are shuffled across its domains; the items of a case study stay together in the order of the
/// bank. A section never opens with two situational judgement items (kind <c>sjt</c>), whose long texts make a hard start; if the shuffle
/// has put two first, the first thing of another kind takes the first place.</para>
/// <para>The same blueprint, bank and seed give the same form. The order of single items in the bank does not matter.</para>
/// </remarks>
public static class FormAssembly
{
    private const string SituationalJudgement = "sjt";

    /// <summary>Assembles one form.</summary>
    /// <param name="blueprint">What the form is made up of.</param>
    /// <param name="bank">The items to draw from. Items of sections that the blueprint does not name are left alone.</param>
    /// <param name="seed">The seed of the draw; another seed gives another form.</param>
    /// <param name="inOrder">Identifiers of sections whose items are not shuffled but keep the order of the bank; none when null.</param>
    /// <returns>The form; or a refusal when items are doubled or have no usable maximum, a cell is larger than its part of the bank, or
    /// case studies cannot fill their cell exactly.</returns>
    public static FormAssemblyResult Assemble(Blueprint blueprint, IReadOnlyList<BankItem> bank, ulong seed, IReadOnlySet<string>? inOrder = null)
    {
        ArgumentNullException.ThrowIfNull(blueprint);
        ArgumentNullException.ThrowIfNull(bank);
        var reasons = BankCheck.ReasonsAgainst(bank);
        if (reasons.Count > 0)
        {
            return new FormAssemblyResult.Refused(reasons);
        }

        var stock = bank.ToLookup(item => (item.Section, item.Domain, item.Kind));
        var places = bank.Index().ToDictionary(item => item.Item.Id, item => item.Index, StringComparer.Ordinal);
        var sections = new List<FormSection>();
        var position = 1;
        foreach (var section in blueprint.Sections)
        {
            var units = DrawSection(section, stock, seed, reasons);
            if (inOrder?.Contains(section.Id) == true)
            {
                units = [.. units.OrderBy(unit => places[unit.Items[0].Id])];
            }
            else
            {
                PutInOrder(units, SeededRandom.Derive(seed, $"{section.Id}/order"));
            }

            var items = units.SelectMany(unit => unit.Items).Select(item => Place(item, position++)).ToArray();
            sections.Add(new FormSection(section.Id, section.Title, section.Minutes, items));
        }

        return reasons.Count > 0
            ? new FormAssemblyResult.Refused(reasons)
            : new FormAssemblyResult.Assembled(new Form(blueprint.ExamId, seed, blueprint.Hash(), sections));
    }

    private static FormItem Place(BankItem item, int position) =>
        new(position, item.Id, item.Domain, item.Kind, item.Group, item.MaxScore, item.ScoredByPerson);

    private static DrawUnit[] DrawSection(
        BlueprintSection section, ILookup<(string, string, string), BankItem> stock, ulong seed, List<string> reasons)
    {
        var drawn = new List<DrawUnit>();
        foreach (var domain in section.Domains)
        {
            foreach (var cell in domain.Cells)
            {
                var where = $"{section.Id}/{domain.Id}/{cell.Kind}";
                var units = DrawUnit.Of(stock[(section.Id, domain.Id, cell.Kind)]);
                var random = new SeededRandom(SeededRandom.Derive(seed, where));
                random.Shuffle(units.AsSpan());
                if (!CellDraw.TryFill(units, cell.Count, drawn))
                {
                    reasons.Add(WhyNot(section, domain, cell, units));
                }
            }
        }

        return [.. drawn];
    }

    private static string WhyNot(BlueprintSection section, BlueprintDomain domain, BlueprintCell cell, DrawUnit[] units)
    {
        var available = units.Sum(unit => unit.Items.Count);
        var place = $"Section {section.Id}, domain {domain.Id}: the blueprint asks for {cell.Count} of kind {cell.Kind}";
        return available < cell.Count
            ? $"{place}, the bank has {available}."
            : $"{place}, which case studies of {string.Join(", ", units.Select(unit => unit.Items.Count).Where(size => size > 1).Order())} items cannot fill exactly.";
    }

    private static void PutInOrder(DrawUnit[] units, ulong seed)
    {
        new SeededRandom(seed).Shuffle(units.AsSpan());
        var opening = units.SelectMany(unit => unit.Items).Take(2).Select(item => item.Kind).ToArray();
        if (opening is not [SituationalJudgement, SituationalJudgement])
        {
            return;
        }

        var other = Array.FindIndex(units, unit => unit.Items[0].Kind != SituationalJudgement);
        if (other > 0)
        {
            (units[0], units[other]) = (units[other], units[0]);
        }
    }
}
