using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ExamEngine.Records;

/// <summary>The content of one entry of the journal, as receipts and the record name it.</summary>
public static class AnswerContent
{
    /// <summary>Hashes the content of an entry.</summary>
    /// <param name="position">The item's position in the form.</param>
    /// <param name="response">The response as JSON, letter for letter; null when it did not change.</param>
    /// <param name="flagged">The flag; null when it did not change.</param>
    /// <returns>SHA-256 over position, flag and response, lower-case hexadecimal.</returns>
    public static string Hash(int position, string? response, bool? flagged)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{position}|{flagged switch { null => "", true => "1", false => "0" }}|{response}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
