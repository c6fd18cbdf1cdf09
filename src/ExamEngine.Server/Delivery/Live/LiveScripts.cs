using System.Collections.Concurrent;

namespace ExamEngine.Server.Delivery.Live;

/// <summary>The Lua scripts, read once from the assembly. The client sends their digest and falls back to the text.</summary>
/// <param name="text">Gives the text of a script by its name; the assembly's own when null.</param>
internal sealed class LiveScripts(Func<string, string>? text = null)
{
    private static readonly ConcurrentDictionary<string, string> Texts = new(StringComparer.Ordinal);
    private readonly Func<string, string> _text = text ?? Original;

    public string Admit => _text("admit");

    public string Project => _text("project");

    public string Rebuild => _text("rebuild");

    public string Attach => _text("attach");

    public string Detach => _text("detach");

    public string Alive => _text("alive");

    public string Drop => _text("drop");

    public string Heard => _text("heard");

    public string Hold => _text("hold");

    public string Look => _text("look");

    public string Renew => _text("renew");

    public string Trim => _text("trim");

    public string Unhold => _text("unhold");

    /// <summary>The text in the assembly.</summary>
    /// <exception cref="InvalidOperationException">There is no such script.</exception>
    public static string Original(string name) => Texts.GetOrAdd(name, static key =>
    {
        using var stream = typeof(LiveScripts).Assembly.GetManifestResourceStream(key + ".lua")
            ?? throw new InvalidOperationException($"The script {key}.lua is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    });
}
