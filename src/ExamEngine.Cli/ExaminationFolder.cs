using ExamEngine.Qti.Packages;

namespace ExamEngine.Cli;

/// <summary>Writes the folder of an examination whole or not at all.</summary>
internal static class ExaminationFolder
{
    /// <summary>Writes beside the folder and renames at the end; the reason when it could not be written.</summary>
    public static string? Write(IReadOnlyList<ExportedFile> files, DirectoryInfo folder)
    {
        var unfinished = new DirectoryInfo($"{folder.FullName}.{Path.GetRandomFileName()}.part");
        var replaced = $"{folder.FullName}.{Path.GetRandomFileName()}.old";
        try
        {
            unfinished.Create();
            foreach (var file in files)
            {
                // The paths were judged when the package was read: none leads out of the folder.
                var path = Path.Combine(unfinished.FullName, file.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllBytes(path, file.Content());
            }

            folder.Refresh();
            if (folder.Exists)
            {
                Directory.Move(folder.FullName, replaced);
            }

            Directory.Move(unfinished.FullName, folder.FullName);
            if (Directory.Exists(replaced))
            {
                Directory.Delete(replaced, recursive: true);
            }

            return null;
        }
        catch (Exception notWritten) when (notWritten is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            unfinished.Refresh();
            if (unfinished.Exists)
            {
                unfinished.Delete(recursive: true);
            }

            if (Directory.Exists(replaced) && !Directory.Exists(folder.FullName))
            {
                Directory.Move(replaced, folder.FullName);
            }

            return $"{folder.FullName} cannot be written: {notWritten.Message}";
        }
    }
}
