using System.Collections.Concurrent;

namespace ExamEngine.Server.Delivery.Live;

/// <summary>The Lua scripts, read once from the assembly. The client sends their digest and falls back to the text.</summary>
internal static class LiveScripts
{
    private static readonly ConcurrentDictionary<string, string> Texts = new(StringComparer.Ordinal);

    public static string Admit => Text("admit");

    public static string Project => Text("project");

    public static string Rebuild => Text("rebuild");

    public static string Attach => Text("attach");

    public static string Detach => Text("detach");

    public static string Alive => Text("alive");

    public static string Drop => Text("drop");

    public static string Heard => Text("heard");

    public static string Look => Text("look");

    public static string Renew => Text("renew");

    public static string Trim => Text("trim");

    private static string Text(string name) => Texts.GetOrAdd(name, static key =>
    {
        using var stream = typeof(LiveScripts).Assembly.GetManifestResourceStream(key + ".lua")
            ?? throw new InvalidOperationException($"The script {key}.lua is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    });
}
