using System.Text.RegularExpressions;
using ExamEngine.Specs.Browser.Scoring;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace ExamEngine.Specs.Browser.Fixtures;

/// <summary>Looks whether an item page shows an answer.</summary>
public static class Answering
{
    /// <summary>Holds what is marked, chosen or typed on the item page against an answer.</summary>
    public static async Task ShowsAsync(IPage page, AnswerKey key, Answer answer)
    {
        foreach (var interaction in key.Interactions)
        {
            var values = answer[interaction.Id];
            switch (interaction.Kind)
            {
                case "choice" or "hottext":
                    foreach (var choice in interaction.Choices)
                    {
                        await Expect(page.GetByTestId($"choice-{choice}")).ToBeCheckedAsync(new() { Checked = values.Contains(choice, StringComparer.Ordinal) });
                    }

                    break;
                case "order":
                    await Expect(PointerAnswer.Entries(page, interaction.Id)).ToHaveCountAsync(interaction.Choices.Count);
                    if (values.Count > 0)
                    {
                        await PointerAnswer.StandsInOrderAsync(page, interaction.Id, values);
                    }
                    else
                    {
                        // Presented in an order of the candidate's own.
                        var order = await PointerAnswer.OrderAsync(page, interaction.Id);
                        Assert.Equal(interaction.Choices.Order(StringComparer.Ordinal), order.Order(StringComparer.Ordinal));
                    }

                    break;
                case "match":
                    foreach (var pair in values.Select(value => value.Split(' ')))
                    {
                        await ShowsMatchAsync(page, pair[0], pair[1]);
                    }

                    break;
                case "associate" or "gap-match" or "graphic-gap-match" or "hotspot" or "graphic-order" or "select-point" or "slider" or "upload" or "media":
                    await new FurtherAnswers(page).ShowsAsync(interaction, values);
                    break;
                case "text-entry" when interaction.Numeric && values is [var number]:
                    // As it was typed until the page is loaded again: a decimal comma is as good as a point.
                    await Expect(page.GetByTestId($"choice-{interaction.Id}")).ToHaveValueAsync(new Regex($"^{Regex.Escape(number).Replace("\\.", "[.,]", StringComparison.Ordinal)}$", RegexOptions.None, TimeSpan.FromSeconds(1)));
                    break;
                default:
                    await Expect(page.GetByTestId($"choice-{interaction.Id}")).ToHaveValueAsync(values is [var value] ? value : "");
                    break;
            }
        }
    }

    private static async Task ShowsMatchAsync(IPage page, string source, string target)
    {
        var cell = page.GetByTestId($"choice-{source}-{target}");
        var list = page.GetByTestId($"choice-{source}");
        await cell.Or(list).First.WaitForAsync();
        if (await cell.CountAsync() > 0)
        {
            await Expect(cell).ToBeCheckedAsync();
        }
        else
        {
            await Expect(list).ToHaveValueAsync(target);
        }
    }
}
