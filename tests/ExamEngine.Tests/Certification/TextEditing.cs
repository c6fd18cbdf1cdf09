namespace ExamEngine.Specs.Certification;

/// <summary>Edits of a text at one place.</summary>
internal static class TextEditing
{
    public static string ReplaceFirst(this string text, string old, string replacement)
    {
        var place = text.IndexOf(old, StringComparison.Ordinal);
        return place < 0 ? text : text[..place] + replacement + text[(place + old.Length)..];
    }
}
