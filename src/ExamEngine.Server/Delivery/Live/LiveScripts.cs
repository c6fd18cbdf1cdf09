using System.Collections.Concurrent;

namespace ExamEngine.Server.Delivery.Live;

/// <summary>The Lua scripts, read once from the assembly.</summary>
/// <param name="text">Gives the text of a script by its name, at each call; the assembly's own when null.</param>
internal sealed class LiveScripts(Func<string, string>? text = null)
{
    private static readonly ConcurrentDictionary<string, LiveScript> Originals = new(StringComparer.Ordinal);

    public LiveScript Admit => Of("admit");

    public LiveScript Project => Of("project");

    public LiveScript Rebuild => Of("rebuild");

    public LiveScript Attach => Of("attach");

    public LiveScript Detach => Of("detach");

    public LiveScript Alive => Of("alive");

    public LiveScript Drop => Of("drop");

    public LiveScript Heard => Of("heard");

    public LiveScript Hold => Of("hold");

    public LiveScript Look => Of("look");

    public LiveScript Renew => Of("renew");

    public LiveScript Trim => Of("trim");

    public LiveScript Unhold => Of("unhold");

    /// <summary>The text in the assembly.</summary>
    /// <exception cref="InvalidOperationException">There is no such script.</exception>
    public static string Original(string name)
    {
        using var stream = typeof(LiveScripts).Assembly.GetManifestResourceStream(name + ".lua")
            ?? throw new InvalidOperationException($"The script {name}.lua is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private LiveScript Of(string name) => text is null ? Originals.GetOrAdd(name, static key => new LiveScript(Original(key))) : new LiveScript(text(name));
}
