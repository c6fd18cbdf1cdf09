using NodaTime;

namespace ExamEngine.Certification.Calendars;

/// <summary>
/// All the time at which something holds: windows in order that neither overlap nor touch. Rules are answered with such sets, so that the
/// first moment at which several rules hold together is read off an intersection and never searched for.
/// </summary>
internal sealed class WindowSet
{
    private readonly Window[] _windows;

    private WindowSet(Window[] windows) => _windows = windows;

    public static WindowSet Never { get; } = new([]);

    public static WindowSet Always { get; } = new([new Window(Instant.MinValue, Instant.MaxValue)]);

    public IReadOnlyList<Window> Windows => _windows;

    /// <summary>One window; nothing when the end is not after the beginning.</summary>
    public static WindowSet Between(Instant from, Instant until) => from < until ? new([new Window(from, until)]) : Never;

    public static WindowSet From(Instant from) => Between(from, Instant.MaxValue);

    /// <summary>Windows in any order; those that overlap or touch become one, empty ones are dropped.</summary>
    public static WindowSet Of(IEnumerable<Window> windows)
    {
        var joined = new List<Window>();
        foreach (var window in windows.Where(window => window.From < window.Until).OrderBy(window => window.From))
        {
            if (joined.Count > 0 && window.From <= joined[^1].Until)
            {
                joined[^1] = joined[^1] with { Until = Instant.Max(joined[^1].Until, window.Until) };
            }
            else
            {
                joined.Add(window);
            }
        }

        return joined.Count == 0 ? Never : new([.. joined]);
    }

    public WindowSet Or(WindowSet other) => _windows.Length == 0 ? other : other._windows.Length == 0 ? this : Of(_windows.Concat(other._windows));

    public WindowSet And(WindowSet other)
    {
        var shared = new List<Window>();
        for (int mine = 0, theirs = 0; mine < _windows.Length && theirs < other._windows.Length;)
        {
            var from = Instant.Max(_windows[mine].From, other._windows[theirs].From);
            var until = Instant.Min(_windows[mine].Until, other._windows[theirs].Until);
            if (from < until)
            {
                shared.Add(new Window(from, until));
            }

            // Whichever ends first cannot meet another one.
            if (_windows[mine].Until < other._windows[theirs].Until)
            {
                mine++;
            }
            else
            {
                theirs++;
            }
        }

        return shared.Count == 0 ? Never : new([.. shared]);
    }

    public WindowSet Not()
    {
        var rest = new List<Window>();
        var from = Instant.MinValue;
        foreach (var window in _windows)
        {
            if (from < window.From)
            {
                rest.Add(new Window(from, window.From));
            }

            from = window.Until;
        }

        if (from < Instant.MaxValue)
        {
            rest.Add(new Window(from, Instant.MaxValue));
        }

        return new([.. rest]);
    }

    public bool Contains(Instant moment) => Array.Exists(_windows, window => window.Contains(moment));

    /// <summary>The first moment in the set at or after a moment; null when there is none.</summary>
    public Instant? FirstFrom(Instant moment) => NextAfter(moment) is { } window ? Instant.Max(window.From, moment) : null;

    /// <summary>The window a moment is in, or else the next one; null when there is none.</summary>
    public Window? NextAfter(Instant moment)
    {
        foreach (var window in _windows)
        {
            if (moment < window.Until)
            {
                return window;
            }
        }

        return null;
    }
}
