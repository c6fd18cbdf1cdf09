namespace ExamEngine.Server.ItemBank;

/// <summary>A picture, sound or video of the bank, as it was when the bank was read.</summary>
/// <param name="Sha256">SHA-256 of its bytes, in lower-case hexadecimal.</param>
/// <param name="File">Full path of the file.</param>
/// <param name="MediaType">Its media type, told by its bytes.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Written">When the file was last written, in UTC.</param>
internal sealed record BankAsset(string Sha256, string File, string MediaType, long Length, DateTime Written)
{
    /// <summary>The address pages load it from: it changes with the bytes, so that copies can be kept for good.</summary>
    public string Address => $"/assets/{Sha256}/{Uri.EscapeDataString(Path.GetFileName(File))}";

    /// <summary>Whether the file is still as it was; if not, its bytes are not those of the address.</summary>
    public bool IsUnchanged()
    {
        var file = new FileInfo(File);
        return file.Exists && file.Length == Length && file.LastWriteTimeUtc == Written;
    }
}
