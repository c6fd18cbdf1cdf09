using System.Globalization;
using System.Text.RegularExpressions;
using ExamEngine.Specs.Browser.Scoring;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ExamEngine.Specs.Browser.Fixtures;

/// <summary>Looks whether an item page shows an answer that is not marked, chosen or typed in a control of the browser's own.</summary>
public sealed partial class FurtherAnswers(IPage page)
{
    /// <summary>Pixels of the picture: on a narrow screen a finger cannot hit every one.</summary>
    private const int NearEnough = 2;

    public async Task ShowsAsync(Interaction interaction, IReadOnlyList<string> values)
    {
        var whole = page.GetByTestId($"interaction-{interaction.Id}");
        await Expect(whole).ToBeVisibleAsync();
        switch (interaction.Kind)
        {
            case "associate":
                await ShowsPairsAsync(whole, "pair-", values, eitherWay: true);
                break;
            case "graphic-gap-match":
                await ShowsPairsAsync(whole, "placed-", values, eitherWay: false);
                break;
            case "gap-match":
                foreach (var gap in interaction.Targets)
                {
                    var filled = values.SingleOrDefault(value => value.EndsWith($" {gap}", StringComparison.Ordinal));
                    var shown = whole.Locator($"[data-testid=\"gap-{gap}\"][data-filled]");
                    await Expect(shown).ToHaveCountAsync(filled is null ? 0 : 1);
                    if (filled is not null)
                    {
                        await Expect(shown).ToHaveAttributeAsync("data-filled", filled.Split(' ')[0]);
                    }
                }

                break;
            case "hotspot":
                foreach (var area in interaction.Choices)
                {
                    await Expect(page.GetByTestId($"hotspot-{area}")).ToHaveAttributeAsync("aria-checked", values.Contains(area, StringComparer.Ordinal) ? "true" : "false");
                }

                break;
            case "graphic-order":
                await Expect(PointerAnswer.Entries(page, interaction.Id)).ToHaveCountAsync(values.Count);
                await PointerAnswer.StandsInOrderAsync(page, interaction.Id, values);
                break;
            case "select-point":
                await ShowsPointAsync(whole, values);
                break;
            case "slider":
                await Expect(page.GetByTestId($"value-{interaction.Id}")).ToHaveTextAsync(values is [var number] ? $"Your answer: {number}" : "Not answered yet. Move the slider, or:");
                break;
            case "upload" when values is [var name]:
                await Expect(page.GetByTestId($"file-{interaction.Id}")).ToContainTextAsync(name);
                break;
            case "upload":
                await Expect(page.GetByTestId($"file-{interaction.Id}")).ToHaveCountAsync(0);
                break;
            case "media":
                await Expect(whole).ToHaveAttributeAsync("data-plays", values is [var plays] ? plays : "0");
                break;
            default:
                throw new NotSupportedException(interaction.Kind);
        }
    }

    private async Task ShowsPairsAsync(ILocator whole, string prefix, IReadOnlyList<string> values, bool eitherWay)
    {
        await Expect(whole.Locator($"[data-testid^={prefix}]")).ToHaveCountAsync(values.Count);
        foreach (var pair in values.Select(value => value.Split(' ')))
        {
            var shown = page.GetByTestId($"{prefix}{pair[0]}-{pair[1]}");
            await Expect(eitherWay ? shown.Or(page.GetByTestId($"{prefix}{pair[1]}-{pair[0]}")) : shown).ToBeVisibleAsync();
        }
    }

    private static async Task ShowsPointAsync(ILocator whole, IReadOnlyList<string> values)
    {
        await Expect(whole.Locator("[data-testid^=point-row-]")).ToHaveCountAsync(values.Count);
        if (values is not [var point])
        {
            return;
        }

        var wanted = point.Split(' ').Select(each => int.Parse(each, CultureInfo.InvariantCulture)).ToArray();
        var shown = "";
        await Specs.Server.Fixtures.Until.TrueAsync(
            async () =>
            {
                shown = await whole.GetByTestId("point-row-1").InnerTextAsync();
                var numbers = Across().Match(shown).Groups.Values.Skip(1).Select(group => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture));
                return numbers.Zip(wanted, (one, other) => Math.Abs(one - other) <= NearEnough).ToArray() is [true, true];
            },
            () => $"The point stands at {shown}, not at {point}.");
    }

    [GeneratedRegex(@"(\d+) across, (\d+) down", RegexOptions.NonBacktracking)]
    private static partial Regex Across();
}
