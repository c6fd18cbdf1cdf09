using ExamEngine.Items;
using ExamEngine.Qti;
using ExamEngine.Tests;
using ExamEngine.Tests.Forms;

namespace ExamEngine.Cli;

/// <summary>One examination of an item bank, read as the server reads it.</summary>
/// <param name="Blueprint">Its blueprint.</param>
/// <param name="Test">The test of its package.</param>
/// <param name="Items">The items of its package by identifier.</param>
internal sealed record BankFolder(Blueprint Blueprint, AssessmentTest Test, IReadOnlyDictionary<string, AssessmentItem> Items)
{
    /// <summary>Reads an examination.</summary>
    /// <param name="bank">The folder that holds <c>exams/</c>.</param>
    /// <param name="examId">The examination.</param>
    /// <param name="reason">Why it cannot be read; null when it was.</param>
    /// <returns>Null when it cannot be read.</returns>
    public static BankFolder? Open(DirectoryInfo bank, string examId, out string? reason)
    {
        var root = Path.Combine(bank.FullName, "exams");

        // The name comes from the record, which may come from anywhere.
        if (examId != Path.GetFileName(examId) || Text(root, Path.Combine(examId, "blueprint.yaml")) is not { } yaml)
        {
            reason = $"{bank.Name} has no exams/{Path.GetFileName(examId)}/blueprint.yaml.";
            return null;
        }

        var reading = BlueprintReader.Read("blueprint.yaml", yaml);
        if (reading.Value is not { } blueprint)
        {
            reason = $"The blueprint of {examId} cannot be used: {reading.Problems[0].Reason}";
            return null;
        }

        var package = QtiPackageReader.Read("test.xml", relative => Text(Path.Combine(root, blueprint.Bank), relative));
        reason = package.Test is null ? $"The test of {examId} cannot be read from {bank.Name}." : null;
        return package.Test is null ? null : new BankFolder(blueprint, package.Test, package.Items);
    }

    private static string? Text(string folder, string relative)
    {
        var inside = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;
        var file = Path.GetFullPath(Path.Combine(inside, relative));
        return file.StartsWith(inside, StringComparison.Ordinal) && File.Exists(file) ? File.ReadAllText(file) : null;
    }
}
