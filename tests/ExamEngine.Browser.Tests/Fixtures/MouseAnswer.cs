using ExamEngine.Specs.Browser.Scoring;
using Microsoft.Playwright;

namespace ExamEngine.Specs.Browser.Fixtures;

/// <summary>Answers an interaction on an item page with the mouse, and by typing where something is to be typed.</summary>
public sealed class MouseAnswer(IPage page)
{
    public async Task GiveAsync(Interaction interaction, IReadOnlyList<string> values)
    {
        switch (interaction.Kind)
        {
            case "choice":
                foreach (var value in values)
                {
                    await page.GetByTestId($"choice-{value}").CheckAsync();
                }

                break;
            case "inline-choice":
                await page.GetByTestId($"choice-{interaction.Id}").SelectOptionAsync(values[0]);
                break;
            case "text-entry" or "extended-text":
                // A decimal comma is as good as a point.
                await page.GetByTestId($"choice-{interaction.Id}").FillAsync(interaction.Numeric ? values[0].Replace('.', ',') : values[0]);
                break;
            case "order":
                await PutInOrderAsync(interaction, values);
                break;
            case "match":
                foreach (var pair in values.Select(value => value.Split(' ')))
                {
                    await MatchAsync(pair[0], pair[1]);
                }

                break;
            default:
                throw new NotSupportedException(interaction.Kind);
        }
    }

    /// <summary>The entries from top to bottom as they stand now.</summary>
    public async Task<List<string>> OrderAsync(string interaction) =>
        [.. await page.GetByTestId($"interaction-{interaction}").Locator("[data-handle]").EvaluateAllAsync<string[]>("all => all.map(each => each.dataset.handle)")];

    private async Task PutInOrderAsync(Interaction interaction, IReadOnlyList<string> wanted)
    {
        var keep = page.GetByTestId($"keep-order-{interaction.Id}");
        var order = await OrderAsync(interaction.Id);
        if (order.SequenceEqual(wanted, StringComparer.Ordinal))
        {
            await keep.ClickAsync();
            return;
        }

        for (var place = 0; place < wanted.Count; place++)
        {
            for (var at = order.IndexOf(wanted[place]); at > place; at--)
            {
                await page.GetByTestId($"up-{wanted[place]}").ClickAsync();
                (order[at - 1], order[at]) = (order[at], order[at - 1]);
            }
        }
    }

    private async Task MatchAsync(string source, string target)
    {
        var cell = page.GetByTestId($"choice-{source}-{target}");
        var list = page.GetByTestId($"choice-{source}");
        await cell.Or(list).First.WaitForAsync();
        if (await cell.CountAsync() > 0)
        {
            await cell.CheckAsync();
        }
        else
        {
            await list.SelectOptionAsync(target);
        }
    }
}
