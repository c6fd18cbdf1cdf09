using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ExamEngine.Tests.Forms;

/// <summary>How a form of an examination is made up, timed and decided.</summary>
/// <param name="ExamId">Identifier of the examination.</param>
/// <param name="Title">Name shown to candidates.</param>
/// <param name="Bank">The examination whose bank the items are drawn from.</param>
/// <param name="Cut">The cut score as a proportion of the form's maximum; above 0, at most 1.</param>
/// <param name="GraceSeconds">How long after the end of a section an answer that was on its way is still accepted; 0 to 60 seconds.</param>
/// <param name="BetweenSectionsSeconds">The rest between two sections, after which the next one starts by itself; 0 to 3,600 seconds.</param>
/// <param name="DisconnectMinutes">
/// How long the clock stands still, in all, while the candidate's connection is away and the items are hidden; 0 to 60 minutes, 0 where it runs on.
/// </param>
/// <param name="Practice">Whether this is practice: scored, without a pass decision.</param>
/// <param name="Kinds">Names of the kinds of items, by kind.</param>
/// <param name="Sections">The sections in the order in which they are taken.</param>
public sealed record Blueprint(
    string ExamId,
    string Title,
    string Bank,
    decimal Cut,
    int GraceSeconds,
    int BetweenSectionsSeconds,
    int DisconnectMinutes,
    bool Practice,
    IReadOnlyDictionary<string, string> Kinds,
    IReadOnlyList<BlueprintSection> Sections)
{
    /// <summary>Number of items of a form.</summary>
    public int ItemCount => Sections.Sum(section => section.ItemCount);

    /// <summary>
    /// SHA-256 (64 lower-case hexadecimal digits) over all that decides which items a form has and whether it is passed: examination, bank,
    /// practice, cut and cells. Titles, times and study advice may be corrected without a new hash; a changed cut may not.
    /// </summary>
    /// <returns>The hash.</returns>
    public string Hash()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{ExamId}\n{Bank}\n{(Practice ? "practice" : "decision")}\n{Cut:0.##########}\n");
        foreach (var section in Sections)
        {
            foreach (var domain in section.Domains)
            {
                foreach (var cell in domain.Cells)
                {
                    text.Append(CultureInfo.InvariantCulture, $"{section.Id}/{domain.Id}/{cell.Kind}={cell.Count}\n");
                }
            }
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
