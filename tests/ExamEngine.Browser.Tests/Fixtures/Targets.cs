using Microsoft.Playwright;

namespace ExamEngine.Specs.Browser.Fixtures;

/// <summary>Measures what a finger has to hit: WCAG 2.2, success criteria 2.5.5 (44 points) and, for what stands within a text or on a picture, 2.5.8 (24 points).</summary>
public static class Targets
{
    /// <summary>What is smaller than it may be on the item on screen, with its size.</summary>
    public static Task<string[]> TooSmallAsync(IPage page) => page.EvaluateAsync<string[]>(
        """
        async () => {
          const tooSmall = () => [...document.querySelectorAll("main button, main a[href], main input, main select, main textarea, main summary, main [role=application], nav button, footer button")]
            .filter(each => each.checkVisibility())
            .map(each => {
              // A label takes the press for what it names.
              const label = each.labels?.[0] ?? each.closest("label");
              const boxes = [each, label].filter(Boolean).map(it => it.getBoundingClientRect());
              const [width, height] = [Math.max(...boxes.map(box => box.width)), Math.max(...boxes.map(box => box.height))];
              const least = each.closest("p, td") && !each.closest("label") ? 24 : 44;
              return { each, width, height, least };
            })
            .filter(({ width, height, least }) => Math.min(width, height) < least - 0.5)
            .map(({ each, width, height }) => `${width.toFixed(0)} x ${height.toFixed(0)}: ${each.outerHTML.slice(0, 140)}`);
          // What has just appeared may be laid out once more.
          for (let frame = 0; frame < 60 && tooSmall().length > 0; frame++) await new Promise(next => requestAnimationFrame(next));
          return tooSmall();
        }
        """);
}
