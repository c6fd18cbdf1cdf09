using Microsoft.Playwright;
using Xunit;

namespace ExamEngine.Specs.Browser.Fixtures;

/// <summary>What a candidate points with on a page: a mouse, or a finger, which taps and drags and does nothing else.</summary>
public sealed class Pointer(IPage page, bool finger)
{
    private const int Steps = 6;

    /// <summary>How long a finger takes for each of them, as the browser is told.</summary>
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(150);

    public bool IsFinger => finger;

    public Task PressAsync(ILocator what) => finger ? what.TapAsync() : what.ClickAsync();

    public Task PressAsync((double X, double Y) at) =>
        finger ? page.Touchscreen.TapAsync((float)at.X, (float)at.Y) : page.Mouse.ClickAsync((float)at.X, (float)at.Y);

    /// <summary>Presses what has to be on afterwards: a radio button or a check box.</summary>
    public async Task CheckAsync(ILocator box)
    {
        if (!await box.IsCheckedAsync())
        {
            await PressAsync(box);
        }

        await Assertions.Expect(box).ToBeCheckedAsync();
    }

    /// <summary>Drags from the middle of one thing to the middle of another; both have to be in sight.</summary>
    public async Task DragAsync(ILocator what, ILocator to) => await DragAsync(await MiddleAsync(what), await MiddleAsync(to));

    /// <summary>Drags, and again when the page does not show it: what moves under a finger between looking and touching is missed by a person too.</summary>
    /// <param name="what">Is dragged.</param>
    /// <param name="to">Where it goes to.</param>
    /// <param name="drag">Looks where the two are, and drags.</param>
    /// <param name="shown">What the page shows when it has taken what was dragged.</param>
    /// <returns>Whether it was: what is too far apart for the screen, a person presses one after the other.</returns>
    public static async Task<bool> DraggedAsync(ILocator what, ILocator to, Func<Task> drag, Func<Task> shown)
    {
        const int Tries = 3;
        for (var attempt = 1; await BringIntoSightAsync(what, to); attempt++)
        {
            await drag();
            try
            {
                await shown();
                return true;
            }
            catch (PlaywrightException missed) when (attempt < Tries)
            {
                TestContext.Current.SendDiagnosticMessage("A drag was missed: {0}", missed.Message);
            }
        }

        return false;
    }

    public async Task DragAsync((double X, double Y) from, (double X, double Y) to)
    {
        if (finger)
        {
            await DragByFingerAsync(from, to);
            return;
        }

        await page.Mouse.MoveAsync((float)from.X, (float)from.Y);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync((float)to.X, (float)to.Y, new() { Steps = Steps });
        await page.Mouse.UpAsync();
    }

    /// <summary>Scrolls so that two things are as far from the bars at the edges as they can be.</summary>
    /// <returns>Whether both can be touched then.</returns>
    private static async Task<bool> BringIntoSightAsync(ILocator one, ILocator other) =>
        await one.EvaluateAsync<bool>(
            """
            (one, other) => {
              const boxes = () => [one.getBoundingClientRect(), other.getBoundingClientRect()];
              const top = () => document.querySelector(".player-top").getBoundingClientRect().bottom;
              const bottom = () => document.querySelector(".player-bar").getBoundingClientRect().top;
              const [a, b] = boxes();
              scrollBy({ top: (Math.min(a.top, b.top) + Math.max(a.bottom, b.bottom) - top() - bottom()) / 2, behavior: "instant" });
              return boxes().every(each => each.top >= top() && each.bottom <= bottom());
            }
            """,
            await other.ElementHandleAsync());

    public static async Task<(double X, double Y)> MiddleAsync(ILocator what)
    {
        var box = await what.BoundingBoxAsync() ?? throw new InvalidOperationException($"{what} is not on the page.");
        return (box.X + (box.Width / 2), box.Y + (box.Height / 2));
    }

    /// <summary>Where a point of a picture is on the screen, once the picture is there and in sight.</summary>
    /// <param name="picture">Holds the picture.</param>
    /// <param name="at">In pixels of the picture.</param>
    /// <param name="scroll">Whether the picture is to be brought into sight.</param>
    public static async Task<(double X, double Y)> OnPictureAsync(ILocator picture, (double X, double Y) at, bool scroll = true)
    {
        var place = await picture.Locator("img").First.EvaluateAsync<double[]>(
            """
            async (img, [x, y, scroll]) => {
              await img.decode();
              const before = img.getBoundingClientRect();
              if (scroll && (before.top < 80 || before.bottom > innerHeight - 90)) scrollBy({ top: (before.top + before.bottom) / 2 - innerHeight / 2, behavior: "instant" });
              const box = img.getBoundingClientRect();
              return [box.left + x * box.width / img.naturalWidth, box.top + y * box.height / img.naturalHeight];
            }
            """,
            new[] { at.X, at.Y, scroll ? 1 : 0 });
        return (place[0], place[1]);
    }

    private async Task DragByFingerAsync((double X, double Y) from, (double X, double Y) to)
    {
        var devTools = await page.Context.NewCDPSessionAsync(page);
        var time = DateTimeOffset.UtcNow.AddSeconds(-2);
        await SendAsync("touchStart", from);
        for (var step = 1; step <= Steps; step++)
        {
            await SendAsync("touchMove", (from.X + ((to.X - from.X) * step / Steps), from.Y + ((to.Y - from.Y) * step / Steps)));
        }

        // The finger rests before it is lifted; a throw would swallow the next tap, which stops what was thrown.
        await SendAsync("touchMove", (to.X + 1, to.Y));
        await SendAsync("touchMove", to);
        await SendAsync("touchEnd", at: null);
        await devTools.DetachAsync();

        Task SendAsync(string type, (double X, double Y)? at)
        {
            time += Step;
            return devTools.SendAsync("Input.dispatchTouchEvent", new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["type"] = type,
                ["touchPoints"] = at is var (x, y) ? new[] { new { x, y } } : [],
                ["timestamp"] = time.ToUnixTimeMilliseconds() / 1000.0,
            });
        }
    }
}
