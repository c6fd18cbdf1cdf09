using ExamEngine.Tests.Forms;

namespace ExamEngine.Specs.ItemBank;

/// <summary>What forms drawn from a bank have to be like.</summary>
internal static class FormRules
{
    public const int Draws = 200;

    public static IEnumerable<string> EveryFormHoldsWhatTheBlueprintAsksFor(Blueprint blueprint, IReadOnlyList<BankItem> bank) =>
        from seed in Seeds(Draws)
        from breach in FormAssembly.Assemble(blueprint, bank, seed) switch
        {
            FormAssemblyResult.Assembled assembled => Missing(blueprint, assembled.Form),
            FormAssemblyResult.Refused refused => refused.Reasons,
            _ => [],
        }
        select $"Seed {seed}: {breach}";

    public static IEnumerable<string> FormsAreMostlyMultipleChoiceWithJudgement(Blueprint blueprint, IReadOnlyList<BankItem> bank)
    {
        var items = Form(blueprint, bank, seed: 1).Items.ToArray();
        var choice = items.Count(item => item.Kind is "mc" or "case") / (double)items.Length;
        var judgement = items.Count(item => item.Kind == "sjt") / (double)items.Length;
        return choice is < 0.60 or > 0.70 || judgement is < 0.20 or > 0.30
            ? [$"A form is {choice:P0} multiple choice and {judgement:P0} situational judgement."]
            : [];
    }

    /// <summary>Over neighbouring seeds: in a third on average. Single pairs scatter around it by chance, so each has to differ in a quarter.</summary>
    public static IEnumerable<string> FormsOfDifferentSeedsDiffer(Blueprint blueprint, IReadOnlyList<BankItem> bank)
    {
        var forms = Seeds(Draws).Select(seed => Form(blueprint, bank, seed).Items.Select(item => item.ItemId).ToHashSet(StringComparer.Ordinal)).ToArray();
        var shares = forms.Zip(forms.Skip(1), (one, other) => one.Except(other).Count() / (double)one.Count).ToArray();
        return
        [
            .. shares.Index().Where(share => share.Item < 1 / 4.0).Select(share => $"Forms {share.Index + 1} and {share.Index + 2} differ in {share.Item:P0} of their items."),
            .. shares.Average() is var average and < 1 / 3.0 ? [$"Forms differ in {average:P0} of their items on average."] : Array.Empty<string>(),
        ];
    }

    private static IEnumerable<ulong> Seeds(int count) => Enumerable.Range(1, count).Select(seed => (ulong)seed);

    private static Form Form(Blueprint blueprint, IReadOnlyList<BankItem> bank, ulong seed) =>
        ((FormAssemblyResult.Assembled)FormAssembly.Assemble(blueprint, bank, seed)).Form;

    private static IEnumerable<string> Missing(Blueprint blueprint, Form form) =>
        from section in blueprint.Sections
        from domain in section.Domains
        from cell in domain.Cells
        let count = form.Sections.Single(each => each.Id == section.Id).Items.Count(item => item.Domain == domain.Id && item.Kind == cell.Kind)
        where count != cell.Count
        select $"domain {domain.Id} has {count} of kind {cell.Kind}, not {cell.Count}.";
}
