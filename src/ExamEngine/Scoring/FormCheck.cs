using System.Globalization;
using ExamEngine.Tests.Forms;

namespace ExamEngine.Scoring;

/// <summary>What must hold of a blueprint, a form and its results before anything is counted.</summary>
internal static class FormCheck
{
    /// <summary>Every reason to hold the report that lies in the form itself, a sentence each.</summary>
    public static IEnumerable<string> ReasonsAgainst(Blueprint blueprint, Form form)
    {
        if (form.ExamId != blueprint.ExamId)
        {
            yield return $"The form is of examination {form.ExamId}, the blueprint of {blueprint.ExamId}.";
        }

        if (form.BlueprintHash is { } hash && hash != blueprint.Hash())
        {
            yield return "The form was made from another version of the blueprint, so that its cut is not known.";
        }

        if (!form.Items.Select(item => item.Position).SequenceEqual(Enumerable.Range(1, form.Items.Count())))
        {
            yield return "The positions of the form do not run from 1 without a gap.";
        }

        var domains = blueprint.Sections.SelectMany(section => section.Domains, (section, domain) => (section.Id, Domain: domain.Id)).ToHashSet();
        foreach (var section in form.Sections)
        {
            foreach (var item in section.Items.Where(item => !domains.Contains((section.Id, item.Domain))))
            {
                yield return $"{Named(item)} is of section {section.Id}, domain {item.Domain}, which the blueprint does not have.";
            }
        }
    }

    /// <summary>The item as a sentence names it.</summary>
    public static string Named(FormItem item) => string.Create(CultureInfo.InvariantCulture, $"Question {item.Position} ({item.ItemId})");
}
