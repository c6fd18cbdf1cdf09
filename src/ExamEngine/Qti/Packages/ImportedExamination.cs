using System.Text;
using System.Text.RegularExpressions;
using ExamEngine.Tests.Forms;

namespace ExamEngine.Qti.Packages;

/// <summary>A package as an examination: its files in QTI 3 with a blueprint, ready to be written to a folder of the item bank.</summary>
public sealed partial class ImportedExamination
{
    /// <summary>The name of the file that says how forms are made.</summary>
    public const string BlueprintFile = "blueprint.yaml";

    private ImportedExamination(IReadOnlyList<ExportedFile> files, IReadOnlyList<string> remarks)
    {
        Files = files;
        Remarks = remarks;
    }

    /// <summary>The files by their paths from the folder of the examination.</summary>
    public IReadOnlyList<ExportedFile> Files { get; }

    /// <summary>What was assumed or left out, and what a person should set, a sentence each.</summary>
    public IReadOnlyList<string> Remarks { get; }

    /// <summary>Makes an examination of a package whose test is accepted.</summary>
    /// <param name="import">The package; its <see cref="PackageImport.Package"/> is there.</param>
    /// <param name="examId">The identifier, which is the name of the folder.</param>
    public static ImportedExamination Of(PackageImport import, string examId)
    {
        ArgumentNullException.ThrowIfNull(import);
        ArgumentNullException.ThrowIfNull(examId);
        var remarks = new List<string>();
        var blueprint = Own(import, examId, remarks) ?? Drafted(import, examId, remarks);
        var export = PackageExport.Of(import, new Dictionary<string, byte[]>(StringComparer.Ordinal) { [BlueprintFile] = Encoding.UTF8.GetBytes(blueprint) });
        remarks.AddRange(export.Remarks.Select(remark => remark.ToString()));
        if (BlueprintReader.Read(BlueprintFile, blueprint).Value is { } read
            && FormAssembly.Assemble(read, BankItems.Of(import.Package!), seed: 1) is FormAssemblyResult.Refused refused)
        {
            remarks.AddRange(refused.Reasons.Select(reason => $"The server would leave the examination out: {reason}"));
        }

        return new ImportedExamination(export.Files, remarks);
    }

    private static string Drafted(PackageImport import, string examId, List<string> remarks)
    {
        var draft = BlueprintDraft.Of(examId, import.Package!);
        remarks.AddRange(draft.Remarks);
        if (BlueprintReader.Read(BlueprintFile, draft.Yaml) is { Value: null } refused)
        {
            remarks.AddRange(refused.Problems.Select(problem => $"The drafted blueprint has to be corrected: {problem}"));
        }

        return draft.Yaml;
    }

    // The package brings its own blueprint; it gets the name of the folder it is put into.
    private static string? Own(PackageImport import, string examId, List<string> remarks)
    {
        if (!import.Contents.Has(BlueprintFile) || import.Contents.Bytes(BlueprintFile, out _) is not { Length: < 200_000 } bytes)
        {
            return null;
        }

        var yaml = NameLine().Replace(Encoding.UTF8.GetString(bytes), match => $"{match.Groups["key"].Value}: {examId}");
        var reading = BlueprintReader.Read(BlueprintFile, yaml);
        if (reading.Value is not null)
        {
            return yaml;
        }

        remarks.AddRange(reading.Problems.Select(problem => $"The blueprint of the package is not used: {problem}"));
        return null;
    }

    [GeneratedRegex("^(?<key>exam|bank):[^\\r\\n]*", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex NameLine();
}
