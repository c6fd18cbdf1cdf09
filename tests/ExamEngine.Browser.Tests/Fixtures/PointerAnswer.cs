using System.Globalization;
using ExamEngine.Specs.Browser.Scoring;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ExamEngine.Specs.Browser.Fixtures;

/// <summary>Answers an interaction on an item page with mouse or finger, and by typing where something is to be typed. Where dragging is offered, something is dragged.</summary>
public sealed class PointerAnswer(IPage page, Pointer pointer)
{
    /// <summary>Presses until a slider stands where it should, after it was pressed there.</summary>
    private const int MostSteps = 40;

    public async Task GiveAsync(Interaction interaction, IReadOnlyList<string> values)
    {
        switch (interaction.Kind)
        {
            case "choice" or "hottext":
                foreach (var value in values)
                {
                    await pointer.CheckAsync(page.GetByTestId($"choice-{value}"));
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
            case "associate":
                await JoinAsync(values);
                break;
            case "gap-match" or "graphic-gap-match":
                await PutAsync(interaction, values);
                break;
            case "hotspot":
                foreach (var value in values)
                {
                    await pointer.PressAsync(await AreaAsync(interaction, value));
                    await Expect(page.GetByTestId($"hotspot-{value}")).ToHaveAttributeAsync("aria-checked", "true");
                }

                break;
            case "graphic-order":
                foreach (var (place, value) in values.Index())
                {
                    await pointer.PressAsync(await AreaAsync(interaction, value));
                    await StandsAtAsync(page, interaction.Id, place, value);
                }

                break;
            case "select-point":
                await PointAsync(interaction, values[0]);
                break;
            case "slider":
                await SlideAsync(interaction.Id, values[0]);
                break;
            case "upload":
                await HandInAsync(interaction.Id, values[0]);
                break;
            case "media":
                await pointer.PressAsync(page.GetByTestId($"play-{interaction.Id}"));
                await Expect(page.GetByTestId($"interaction-{interaction.Id}")).ToHaveAttributeAsync("data-plays", values[0]);
                break;
            default:
                throw new NotSupportedException(interaction.Kind);
        }
    }

    /// <summary>The entries of an order, from top to bottom.</summary>
    public static ILocator Entries(IPage page, string interaction) => page.GetByTestId($"interaction-{interaction}").Locator("[data-handle]");

    /// <summary>The entries from top to bottom as they stand now.</summary>
    public static async Task<List<string>> OrderAsync(IPage page, string interaction)
    {
        await Entries(page, interaction).First.WaitForAsync();
        return [.. await Entries(page, interaction).EvaluateAllAsync<string[]>("all => all.map(each => each.dataset.handle)")];
    }

    /// <summary>Waits until the entries stand in an order.</summary>
    public static async Task StandsInOrderAsync(IPage page, string interaction, IReadOnlyList<string> wanted)
    {
        foreach (var (place, entry) in wanted.Index())
        {
            await StandsAtAsync(page, interaction, place, entry);
        }
    }

    /// <summary>Waits until an entry stands at a place, counted from 0.</summary>
    public static Task StandsAtAsync(IPage page, string interaction, int place, string entry) =>
        Expect(Entries(page, interaction).Nth(place)).ToHaveAttributeAsync("data-handle", entry);

    private async Task PutInOrderAsync(Interaction interaction, IReadOnlyList<string> wanted)
    {
        var keep = page.GetByTestId($"keep-order-{interaction.Id}");
        var order = await OrderAsync(page, interaction.Id);
        if (order.SequenceEqual(wanted, StringComparer.Ordinal))
        {
            // Given before, it is the answer already, and there is nothing to keep.
            if (await keep.IsVisibleAsync())
            {
                await pointer.PressAsync(keep);
            }

            return;
        }

        var first = page.Locator($"[data-handle=\"{wanted[0]}\"]");
        var top = Entries(page, interaction.Id).First;
        if (order.IndexOf(wanted[0]) > 0
            && await Pointer.DraggedAsync(first, top, () => pointer.DragAsync(first, top), () => StandsAtAsync(page, interaction.Id, 0, wanted[0])))
        {
            order = await OrderAsync(page, interaction.Id);
        }

        for (var place = 0; place < wanted.Count; place++)
        {
            for (var at = order.IndexOf(wanted[place]); at > place; at--)
            {
                await pointer.PressAsync(page.GetByTestId($"up-{wanted[place]}"));
                await StandsAtAsync(page, interaction.Id, at - 1, wanted[place]);
                (order[at - 1], order[at]) = (order[at], order[at - 1]);
            }
        }
    }

    /// <summary>In the table, or in the list that stands in its place where the table does not fit.</summary>
    private async Task MatchAsync(string source, string target)
    {
        var cell = page.GetByTestId($"choice-{source}-{target}");
        var list = page.Locator($"select[data-testid=\"choice-{source}\"]");
        await cell.Or(list).First.WaitForAsync();
        if (await list.CountAsync() > 0)
        {
            await list.SelectOptionAsync(target);
        }
        else
        {
            await pointer.CheckAsync(cell);
        }
    }

    /// <summary>The first two are joined by dragging where both are in sight, the others by pressing one and then the other.</summary>
    private async Task JoinAsync(IReadOnlyList<string> pairs)
    {
        foreach (var (index, pair) in pairs.Index())
        {
            var (one, other) = (page.GetByTestId($"choice-{pair.Split(' ')[0]}"), page.GetByTestId($"choice-{pair.Split(' ')[1]}"));
            if (index > 0 || !await Pointer.DraggedAsync(one, other, () => pointer.DragAsync(one.Locator(".grip"), other), () => JoinedAsync(1)))
            {
                await pointer.PressAsync(one);
                await pointer.PressAsync(other);
            }

            await JoinedAsync(index + 1);
        }
    }

    private Task JoinedAsync(int pairs) => Expect(page.GetByTestId("interaction-RESPONSE").Locator("[data-testid^=pair-]")).ToHaveCountAsync(pairs);

    /// <summary>The first by dragging where both are in sight, the second by pressing the place and then the choice, the others by pressing the choice and then the place.</summary>
    private async Task PutAsync(Interaction interaction, IReadOnlyList<string> pairs)
    {
        foreach (var (index, pair) in pairs.Index())
        {
            var (choice, place) = (page.GetByTestId($"choice-{pair.Split(' ')[0]}"), pair.Split(' ')[1]);
            switch (index)
            {
                case 0 when await Pointer.DraggedAsync(choice, Place(interaction, place), () => DragAsync(interaction, choice, place), () => PlacedAsync(interaction, 1)):
                    break;
                case 1:
                    await PressPlaceAsync(interaction, place);
                    await pointer.PressAsync(choice);
                    break;
                default:
                    await pointer.PressAsync(choice);
                    await PressPlaceAsync(interaction, place);
                    break;
            }

            await PlacedAsync(interaction, index + 1);
        }
    }

    private async Task DragAsync(Interaction interaction, ILocator choice, string place)
    {
        var to = interaction.Kind == "gap-match" ? await Pointer.MiddleAsync(Place(interaction, place)) : await AreaAsync(interaction, place, scroll: false);
        await pointer.DragAsync(await Pointer.MiddleAsync(choice.Locator(".grip")), to);
    }

    /// <summary>The gap, or the picture that the area is on.</summary>
    private ILocator Place(Interaction interaction, string place) =>
        page.GetByTestId(interaction.Kind == "gap-match" ? $"gap-{place}" : $"picture-{interaction.Id}");

    private Task PlacedAsync(Interaction interaction, int count) =>
        Expect(page.GetByTestId($"interaction-{interaction.Id}").Locator("[data-filled], [data-testid^=placed-]")).ToHaveCountAsync(count);

    private async Task PressPlaceAsync(Interaction interaction, string place)
    {
        if (interaction.Kind == "gap-match")
        {
            await pointer.PressAsync(page.GetByTestId($"gap-{place}"));
        }
        else
        {
            await pointer.PressAsync(await AreaAsync(interaction, place));
        }
    }

    private Task<(double X, double Y)> AreaAsync(Interaction interaction, string area, bool scroll = true) =>
        Pointer.OnPictureAsync(page.GetByTestId($"picture-{interaction.Id}"), interaction.Areas[area], scroll);

    /// <summary>With a finger at once; with the mouse a little beside it, and then dragged there.</summary>
    private async Task PointAsync(Interaction interaction, string point)
    {
        var picture = page.GetByTestId($"picture-{interaction.Id}");
        var at = (X: double.Parse(point.Split(' ')[0], CultureInfo.InvariantCulture), Y: double.Parse(point.Split(' ')[1], CultureInfo.InvariantCulture));
        if (pointer.IsFinger)
        {
            await pointer.PressAsync(await Pointer.OnPictureAsync(picture, at));
            return;
        }

        await pointer.PressAsync(await Pointer.OnPictureAsync(picture, (at.X + 40, at.Y + 40)));
        await Expect(page.GetByTestId("point-1")).ToBeVisibleAsync();
        await pointer.DragAsync(await Pointer.OnPictureAsync(picture, (at.X + 40, at.Y + 40)), await Pointer.OnPictureAsync(picture, at));
    }

    /// <summary>Pressed where the value is, and led there by the buttons where that was not exact.</summary>
    private async Task SlideAsync(string interaction, string value)
    {
        var slider = page.GetByTestId($"choice-{interaction}");
        await slider.ScrollIntoViewIfNeededAsync();
        var box = (await slider.BoundingBoxAsync())!;
        var range = await slider.EvaluateAsync<double[]>("each => [Number(each.min), Number(each.max)]");
        var wanted = double.Parse(value, CultureInfo.InvariantCulture);
        await pointer.PressAsync((box.X + (box.Width * (wanted - range[0]) / (range[1] - range[0])), box.Y + (box.Height / 2)));
        await Expect(page.GetByTestId($"clear-{interaction}")).ToBeVisibleAsync();
        for (var step = 0; step < MostSteps; step++)
        {
            var shown = await slider.InputValueAsync();
            var now = double.Parse(shown, CultureInfo.InvariantCulture);
            if (now == wanted)
            {
                return;
            }

            await pointer.PressAsync(page.GetByTestId($"{(now < wanted ? "more" : "less")}-{interaction}"));
            await Expect(slider).Not.ToHaveValueAsync(shown);
        }

        throw new InvalidOperationException($"The slider cannot be brought to {value}.");
    }

    private async Task HandInAsync(string interaction, string name)
    {
        var chooser = await page.RunAndWaitForFileChooserAsync(() => pointer.PressAsync(page.GetByTestId($"choice-{interaction}")));
        await chooser.SetFilesAsync(HandedIn.Text(name));
        await Expect(page.GetByTestId($"file-{interaction}")).ToContainTextAsync(name);
    }
}
