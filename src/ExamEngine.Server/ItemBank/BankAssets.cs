using System.Security.Cryptography;
using ExamEngine.Items.Assets;

namespace ExamEngine.Server.ItemBank;

/// <summary>Pictures, sound and video of one package, as far as its items and stimuli show them. Each file is read once.</summary>
/// <param name="folder">The package's folder, with a separator at its end.</param>
internal sealed class BankAssets(string folder)
{
    private readonly Dictionary<string, AssetFile?> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BankAsset> _assets = new(StringComparer.Ordinal);

    /// <summary>What candidates may load.</summary>
    public IEnumerable<BankAsset> All => _assets.Values;

    /// <summary>What is known of the file at a path in the package; null when there is none.</summary>
    public AssetFile? Find(string path) => _known.TryGetValue(path, out var known) ? known : _known[path] = Read(path);

    /// <summary>The address of a file that an item shows.</summary>
    public string AddressOf(string path) => _assets[path].Address;

    private AssetFile? Read(string path)
    {
        var file = new FileInfo(Path.GetFullPath(Path.Combine(folder, path)));
        if (!file.FullName.StartsWith(folder, StringComparison.Ordinal) || !file.Exists)
        {
            return null;
        }

        var bytes = File.ReadAllBytes(file.FullName);
        var content = AssetFile.Of(bytes);
        if (content is { IsPicture: true } or { IsMedia: true })
        {
            _assets[path] = new BankAsset(Convert.ToHexStringLower(SHA256.HashData(bytes)), file.FullName, content.MediaType!, bytes.Length, file.LastWriteTimeUtc);
        }

        return content;
    }
}
