namespace ExamEngine.Server.Applications;

/// <summary>Reads enrolment files: an address, perhaps a voucher's code, and perhaps a name in each line, separated by a comma, a semicolon or a tab; a heading line is left out.</summary>
internal static class EnrolmentFile
{
    /// <summary>Reads a file. Neither addresses nor codes hold a separator, and a name is the rest of the line, so that quotes around them can simply go.</summary>
    public static IReadOnlyList<EnrolmentLine> Read(string csv) =>
    [
        .. csv.Split('\n')
            .Select((text, index) => (Line: index + 1, Fields: text.Trim().TrimStart('\uFEFF').Split([',', ';', '\t'])))
            .Select(row => new EnrolmentLine(row.Line, Field(row.Fields, 0), Field(row.Fields, 1), string.Join(',', row.Fields.Skip(2)).Trim().Trim('"').Trim()))
            .Where(row => row.Email.Length > 0 && !(row.Line == 1 && !row.Email.Contains('@', StringComparison.Ordinal))),
    ];

    private static string Field(string[] fields, int index) => index < fields.Length ? fields[index].Trim().Trim('"').Trim() : "";
}

/// <summary>A row of an enrolment file.</summary>
/// <param name="Line">Its line in the file, from 1.</param>
/// <param name="Email">The address.</param>
/// <param name="Voucher">The code of a voucher; empty when there is none.</param>
/// <param name="Name">The person's name, for an account that has to be made; empty when there is none.</param>
internal sealed record EnrolmentLine(int Line, string Email, string Voucher, string Name);
