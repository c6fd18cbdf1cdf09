using System.Collections.Concurrent;

namespace ExamEngine.Server.Delivery.Live;

/// <summary>The Lua scripts, read once from the assembly.</summary>
/// <param name="text">Gives the text of a script by its name; the assembly's own when null.</param>
internal sealed class LiveScripts(Func<string, string>? text = null)
{
    private static readonly ConcurrentDictionary<string, string> Texts = new(StringComparer.Ordinal);

    public LiveScript Admit { get; } = new((text ?? Original)("admit"));

    public LiveScript Project { get; } = new((text ?? Original)("project"));

    public LiveScript Rebuild { get; } = new((text ?? Original)("rebuild"));

    public LiveScript Attach { get; } = new((text ?? Original)("attach"));

    public LiveScript Detach { get; } = new((text ?? Original)("detach"));

    public LiveScript Alive { get; } = new((text ?? Original)("alive"));

    public LiveScript Drop { get; } = new((text ?? Original)("drop"));

    public LiveScript Heard { get; } = new((text ?? Original)("heard"));

    public LiveScript Hold { get; } = new((text ?? Original)("hold"));

    public LiveScript Look { get; } = new((text ?? Original)("look"));

    public LiveScript Renew { get; } = new((text ?? Original)("renew"));

    public LiveScript Trim { get; } = new((text ?? Original)("trim"));

    public LiveScript Unhold { get; } = new((text ?? Original)("unhold"));

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
