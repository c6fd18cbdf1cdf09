using ExamEngine.Specs.Browser.Scoring;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ExamEngine.Specs.Browser.Fixtures;

/// <summary>Somebody without a mouse: goes from one thing to the next with Tab, and answers with the keys a screen reader's user would press.</summary>
public sealed class KeyboardAnswer(IPage page)
{
    private const int MostSteps = 150;

    /// <summary>Names what has the focus if nobody can see that: no ring or thick line on it, in it or around it, or something lies above it.</summary>
    private const string HiddenFocus =
        """
        async () => {
          const element = document.activeElement;
          if (!element || element === document.body || element.tagName === "IFRAME") return null;
          const near = [element, element.parentElement, element.parentElement?.parentElement, ...element.querySelectorAll("*"), ...(element.labels ?? []), element.nextElementSibling].filter(Boolean);
          const isRinged = () => near.some(each => {
            const style = getComputedStyle(each);
            return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) || (each instanceof SVGElement && parseFloat(style.strokeWidth) >= 6) || (/^H[12]$/.test(each.tagName) && style.boxShadow !== "none");
          });
          const isSeen = () => {
            const box = element.getBoundingClientRect();
            return [[0.5, 0.5], [0.1, 0.5], [0.9, 0.5], [0.5, 0.1], [0.5, 0.9]].some(([x, y]) => {
              const top = document.elementFromPoint(box.left + x * box.width, box.top + y * box.height);
              return top && (near.includes(top) || element.contains(top) || top.contains(element));
            });
          };
          // What has just been given the focus may still be on its way into sight.
          for (let frame = 0; frame < 60; frame++) {
            if (isRinged() && isSeen()) return null;
            await new Promise(next => requestAnimationFrame(next));
          }
          return `${isRinged() ? "covered" : "no ring"}: ${element.outerHTML.slice(0, 160)}`;
        }
        """;

    private readonly HashSet<string> _hidden = new(StringComparer.Ordinal);

    /// <summary>What had the focus on the way without being seen to.</summary>
    public IEnumerable<string> Hidden => _hidden;

    /// <summary>Presses Tab until what is wanted has the focus, and fails when it never does.</summary>
    public async Task TabToAsync(string selector)
    {
        for (var step = 0; step < MostSteps; step++)
        {
            if (await HasFocusAsync(selector))
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<string?>(HiddenFocus) is { } hidden)
            {
                _hidden.Add(hidden);
            }
        }

        throw new InvalidOperationException($"{selector} cannot be reached with Tab.");
    }

    public async Task PressAsync(string testId)
    {
        await page.GetByTestId(testId).WaitForAsync();
        await TabToAsync($"[data-testid=\"{testId}\"]");
        await page.Keyboard.PressAsync("Enter");
    }

    public async Task GiveAsync(Interaction interaction, IReadOnlyList<string> values)
    {
        switch (interaction.Kind)
        {
            case "choice" when interaction.MaxChoices == 1:
                await ChooseAsync(Choice(values[0]));
                break;
            case "choice" or "hottext":
                foreach (var value in values)
                {
                    await TabToAsync(Choice(value));
                    await page.Keyboard.PressAsync("Space");
                }

                break;
            case "inline-choice":
                await SelectAsync(Choice(interaction.Id), values[0]);
                break;
            case "text-entry" or "extended-text":
                await TabToAsync(Choice(interaction.Id));
                await page.Keyboard.TypeAsync(values[0]);
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
                await new FurtherKeys(page, this).GiveAsync(interaction, values);
                break;
        }
    }

    private static string Choice(string id) => $"[data-testid=\"choice-{id}\"]";

    public Task<bool> HasFocusAsync(string selector) => page.EvaluateAsync<bool>("selector => document.activeElement?.matches(selector) ?? false", selector);

    /// <summary>Tab enters a group of radio buttons, the arrows choose within it.</summary>
    private async Task ChooseAsync(string radio)
    {
        var group = await page.Locator(radio).GetAttributeAsync("name");
        await TabToAsync($"[name=\"{group}\"]");
        if (await HasFocusAsync(radio))
        {
            await page.Keyboard.PressAsync("Space");
            return;
        }

        for (var step = 0; step < MostSteps && !await HasFocusAsync(radio); step++)
        {
            await page.Keyboard.PressAsync("ArrowDown");
        }
    }

    private async Task SelectAsync(string list, string value)
    {
        await TabToAsync(list);
        var values = await page.Locator(list).Locator("option").EvaluateAllAsync<string[]>("all => all.map(each => each.value)");
        for (var at = Array.IndexOf(values, await page.Locator(list).InputValueAsync()); values[at] != value; at++)
        {
            await page.Keyboard.PressAsync("ArrowDown");
            await Expect(page.Locator(list)).ToHaveValueAsync(values[at + 1]);
        }
    }

    private async Task PutInOrderAsync(Interaction interaction, IReadOnlyList<string> wanted)
    {
        var order = await PointerAnswer.OrderAsync(page, interaction.Id);
        if (order.SequenceEqual(wanted, StringComparer.Ordinal))
        {
            await PressAsync($"keep-order-{interaction.Id}");
            return;
        }

        for (var place = 0; place < wanted.Count; place++)
        {
            var at = order.IndexOf(wanted[place]);
            if (at == place)
            {
                continue;
            }

            await TabToAsync($"[data-handle=\"{wanted[place]}\"]");
            await page.Keyboard.PressAsync("Space");
            for (; at > place; at--)
            {
                await page.Keyboard.PressAsync("ArrowUp");
                await PointerAnswer.StandsAtAsync(page, interaction.Id, at - 1, wanted[place]);
                await Expect(page.Locator($"[data-handle=\"{wanted[place]}\"]")).ToBeFocusedAsync();
                (order[at - 1], order[at]) = (order[at], order[at - 1]);
            }

            await page.Keyboard.PressAsync("Space");
        }
    }

    private async Task MatchAsync(string source, string target)
    {
        var cell = page.GetByTestId($"choice-{source}-{target}");
        await cell.Or(page.GetByTestId($"choice-{source}")).First.WaitForAsync();
        if (await cell.CountAsync() > 0)
        {
            await ChooseAsync(Choice($"{source}-{target}"));
        }
        else
        {
            await SelectAsync(Choice(source), target);
        }
    }
}
