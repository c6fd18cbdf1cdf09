using ExamEngine.Specs.Browser.Fixtures;
using Xunit;

namespace ExamEngine.Specs.Browser;

/// <summary>The looks that find nothing on our pages do find what is wrong on others.</summary>
public sealed class BadPages(Chromium chromium)
{
    [Fact(Timeout = Limit.Sitting)]
    public async Task A_picture_without_words_and_a_line_too_long_are_found()
    {
        var context = await chromium.ContextAsync();
        var page = await context.NewPageAsync();
        await page.SetContentAsync("<title>Bad</title><main><h1>Bad</h1><img src='data:,'><p style='width: 900px; color: #999; background: #fff'>Long and pale</p></main>");
        var look = new PageLook();
        await look.AtAsync(page, "bad");
        Assert.Contains(look.Violations, each => each.Contains("image-alt", StringComparison.Ordinal));
        Assert.Contains(look.Violations, each => each.Contains("color-contrast", StringComparison.Ordinal));
        Assert.NotEmpty(look.TooWide);
        await context.CloseAsync();
    }
}
