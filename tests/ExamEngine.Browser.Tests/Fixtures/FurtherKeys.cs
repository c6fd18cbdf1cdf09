using System.Globalization;
using ExamEngine.Specs.Browser.Scoring;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ExamEngine.Specs.Browser.Fixtures;

/// <summary>Answers by keyboard what is not answered by a control of the browser's own.</summary>
public sealed class FurtherKeys(IPage page, KeyboardAnswer keyboard)
{
    private const int Stride = 10;

    public async Task GiveAsync(Interaction interaction, IReadOnlyList<string> values)
    {
        switch (interaction.Kind)
        {
            case "associate":
                await PutAsync(values, "choice-", "choice-");
                break;
            case "gap-match":
                await PutAsync(values, "choice-", "gap-");
                break;
            case "graphic-gap-match":
                await PutAsync(values, "choice-", "hotspot-");
                break;
            case "graphic-order":
                foreach (var value in values)
                {
                    await PressAsync($"hotspot-{value}", "Enter");
                }

                break;
            case "hotspot":
                await HotspotAsync(interaction, values[0]);
                break;
            case "select-point":
                await PointAsync(interaction.Id, values[0]);
                break;
            case "slider":
                await SlideAsync(interaction.Id, values[0]);
                break;
            case "upload":
                await HandInAsync(interaction.Id, values[0]);
                break;
            case "media":
                await PressAsync($"play-{interaction.Id}", "Space");
                await Expect(page.GetByTestId($"interaction-{interaction.Id}")).ToHaveAttributeAsync("data-plays", values[0]);
                break;
            default:
                throw new NotSupportedException(interaction.Kind);
        }
    }

    private static string Named(string testId) => $"[data-testid=\"{testId}\"]";

    private async Task PressAsync(string testId, string key)
    {
        await page.GetByTestId(testId).WaitForAsync();
        await keyboard.TabToAsync(Named(testId));
        await page.Keyboard.PressAsync(key);
    }

    /// <summary>One with Enter and then the other with Space; a button takes both.</summary>
    private async Task PutAsync(IReadOnlyList<string> pairs, string one, string other)
    {
        foreach (var pair in pairs.Select(value => value.Split(' ')))
        {
            await PressAsync(one + pair[0], "Enter");
            await PressAsync(other + pair[1], "Space");
        }
    }

    /// <summary>Tab enters the group of areas, the arrows choose within it.</summary>
    private async Task HotspotAsync(Interaction interaction, string area)
    {
        await keyboard.TabToAsync("[data-testid^=hotspot-]");
        if (await keyboard.HasFocusAsync(Named($"hotspot-{area}")))
        {
            await page.Keyboard.PressAsync("Space");
        }

        for (var step = 0; step < interaction.Choices.Count && !await keyboard.HasFocusAsync(Named($"hotspot-{area}")); step++)
        {
            await page.Keyboard.PressAsync("ArrowRight");
        }
    }

    /// <summary>Long steps with Shift, then short ones, then Enter.</summary>
    private async Task PointAsync(string interaction, string point)
    {
        var field = page.GetByTestId($"crosshair-{interaction}");
        await field.WaitForAsync();
        await keyboard.TabToAsync(Named($"crosshair-{interaction}"));
        foreach (var (index, forward, back) in new[] { (0, "ArrowRight", "ArrowLeft"), (1, "ArrowDown", "ArrowUp") })
        {
            var now = int.Parse((await field.GetAttributeAsync(index == 0 ? "data-x" : "data-y"))!, CultureInfo.InvariantCulture);
            var way = int.Parse(point.Split(' ')[index], CultureInfo.InvariantCulture) - now;
            var key = way > 0 ? forward : back;
            for (var left = Math.Abs(way); left > 0; left -= left >= Stride ? Stride : 1)
            {
                await page.Keyboard.PressAsync(left >= Stride ? $"Shift+{key}" : key);
            }
        }

        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>From one end by the arrows.</summary>
    private async Task SlideAsync(string interaction, string value)
    {
        var slider = page.GetByTestId($"choice-{interaction}");
        await slider.WaitForAsync();
        await keyboard.TabToAsync(Named($"choice-{interaction}"));
        var upper = await slider.EvaluateAsync<double>("each => Number(each.max)");
        var near = double.Parse(value, CultureInfo.InvariantCulture) > upper / 2;
        await page.Keyboard.PressAsync(near ? "End" : "Home");
        await Expect(slider).ToHaveValueAsync(await slider.EvaluateAsync<string>(near ? "each => each.max" : "each => each.min"));
        for (var now = await slider.InputValueAsync(); now != value; now = await slider.InputValueAsync())
        {
            await page.Keyboard.PressAsync(near ? "ArrowLeft" : "ArrowRight");
            await Expect(slider).Not.ToHaveValueAsync(now);
        }
    }

    private async Task HandInAsync(string interaction, string name)
    {
        await page.GetByTestId($"choice-{interaction}").WaitForAsync();
        await keyboard.TabToAsync(Named($"choice-{interaction}"));
        var chooser = await page.RunAndWaitForFileChooserAsync(() => page.Keyboard.PressAsync("Enter"));
        await chooser.SetFilesAsync(HandedIn.Text(name));
        await Expect(page.GetByTestId($"file-{interaction}")).ToContainTextAsync(name);
    }
}
