namespace ExamEngine.Certification.Credentials;

/// <summary>
/// The number of a credential, by which anybody can ask whether it is valid: eleven letters drawn at random and one that checks them, such as
/// <c>K7QF-2MXR-9TBC</c>. With 31 letters to draw from there are 2.5 × 10^16 numbers, so that none is found by trying.
/// </summary>
/// <remarks>
/// The check is a weighted sum modulo 31, with the weights 1 to 12. As 31 is a prime and the weights differ, one letter misread and any two letters
/// exchanged always show (J. Gallian, “Error detection methods”, ACM Computing Surveys 28, 1996).
/// </remarks>
/// <param name="Value">Three groups of four letters with hyphens between.</param>
public readonly record struct CredentialNumber(string Value)
{
    /// <summary>The letters: without 0, O, 1, I and L, which people misread.</summary>
    public const string Letters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    /// <summary>How many letters are drawn.</summary>
    public const int Drawn = 11;

    private const int Group = 4;

    /// <summary>Makes a number of letters that were drawn at random.</summary>
    /// <param name="drawn">Eleven of <see cref="Letters"/>.</param>
    /// <returns>The number with its check letter.</returns>
    /// <exception cref="ArgumentException">There are not eleven, or there is another letter among them.</exception>
    public static CredentialNumber Of(string drawn)
    {
        ArgumentNullException.ThrowIfNull(drawn);
        if (drawn.Length != Drawn || drawn.Any(letter => !Letters.Contains(letter)))
        {
            throw new ArgumentException("A number is made of eleven letters of the alphabet of numbers.", nameof(drawn));
        }

        // The weight of the last letter is 12: the one value that brings the sum to a multiple of 31.
        var sum = Sum(drawn);
        var check = Enumerable.Range(0, Letters.Length).First(value => (sum + ((Drawn + 1) * value)) % Letters.Length == 0);
        return new CredentialNumber(Grouped(drawn + Letters[check]));
    }

    /// <summary>Reads a number as people write it: small letters, other hyphens and blanks do not matter.</summary>
    /// <param name="text">What was typed.</param>
    /// <returns>The number; null when it is none, or its check letter does not fit.</returns>
    public static CredentialNumber? Read(string? text)
    {
        var letters = string.Concat((text ?? "").Where(letter => !char.IsWhiteSpace(letter) && letter is not ('-' or '–' or '—' or '‑'))).ToUpperInvariant();
        return letters.Length == Drawn + 1 && letters.All(letter => Letters.Contains(letter)) && Sum(letters) % Letters.Length == 0
            ? new CredentialNumber(Grouped(letters))
            : null;
    }

    /// <summary>The number as it is written.</summary>
    /// <returns>Such as <c>K7QF-2MXR-9TBC</c>.</returns>
    public override string ToString() => Value;

    private static int Sum(string letters) => letters.Select((letter, index) => (index + 1) * Letters.IndexOf(letter, StringComparison.Ordinal)).Sum();

    private static string Grouped(string letters) => string.Join('-', letters.Chunk(Group).Select(group => new string(group)));
}
