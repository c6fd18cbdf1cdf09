using System.Collections.Concurrent;
using ExamEngine.Tests.Forms;

namespace ExamEngine.Server.Records;

/// <summary>Keeps one of all form items that are alike: an item at one place is on the forms of many candidates, and forms are most of what a session takes in memory.</summary>
internal sealed class SharedFormItems
{
    // About 40 MB; a bank of 500 items has 60,000 on forms of 120. What comes after that is kept by each form for itself.
    private const int Most = 200_000;

    private readonly ConcurrentDictionary<FormItem, FormItem> _known = new();
    private int _count;

    /// <summary>The same form, made of shared items.</summary>
    public Form Share(Form form) => form with { Sections = [.. form.Sections.Select(section => section with { Items = [.. section.Items.Select(Share)] })] };

    private FormItem Share(FormItem item)
    {
        if (_known.TryGetValue(item, out var known))
        {
            return known;
        }

        return Volatile.Read(ref _count) >= Most || Interlocked.Increment(ref _count) > Most ? item : _known.GetOrAdd(item, item);
    }
}
