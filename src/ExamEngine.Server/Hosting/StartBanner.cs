using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace ExamEngine.Server.Hosting;

/// <summary>What the person who started the server reads once it is up: its address, then the lines that capabilities added while starting.</summary>
public sealed class StartBanner
{
    private readonly ConcurrentQueue<string> _lines = new();

    /// <summary>Adds a line below the address. Lines added after the start are not shown.</summary>
    /// <param name="line">Plain text without a line break.</param>
    public void Add(string line) => _lines.Enqueue(line);

    internal string Text(IEnumerable<string> addresses) =>
        string.Join(Environment.NewLine, ["", $"ExamEngine is ready at {string.Join(" and ", addresses)}", .. _lines.Select(static line => $"  {line}"), ""]);

    /// <summary>Prints the banner when the server has started, unless configuration <c>Banner</c> is false.</summary>
    internal static void PrintWhenStarted(WebApplication app)
    {
        if (app.Configuration.GetValue("Banner", true))
        {
            app.Lifetime.ApplicationStarted.Register(() =>
            {
                var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
                if (!app.Services.GetRequiredService<WebAssets>().Built)
                {
                    app.Services.GetRequiredService<StartBanner>().Add(WebAssets.MissingMessage);
                }

                Console.WriteLine(app.Services.GetRequiredService<StartBanner>().Text(addresses));
            });
        }
    }
}
