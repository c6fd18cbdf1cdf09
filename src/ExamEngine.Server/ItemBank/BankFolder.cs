using ExamEngine.Qti.Packages;

namespace ExamEngine.Server.ItemBank;

/// <summary>Opens a folder of the item bank as a package. Links are not followed.</summary>
internal static class BankFolder
{
    /// <summary>The files; null with the reason when the folder is not there or a file in it is not taken.</summary>
    public static PackageContents? Open(string folder, out string? reason)
    {
        if (!Directory.Exists(folder))
        {
            reason = $"There is no folder {Path.GetFileName(folder)}.";
            return null;
        }

        var files = Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint });
        return PackageContents.Of(
            files.Select(file => KeyValuePair.Create(
                Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'),
                (Func<Stream>)(() => File.OpenRead(file)))),
            out reason);
    }
}
