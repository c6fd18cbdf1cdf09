namespace ExamEngine.Qti.Packages;

/// <summary>How much of a package is taken. A package may come from anybody, so every number that an attacker could choose has its bound here.</summary>
public static class PackageLimits
{
    /// <summary>The most bytes of a zip file.</summary>
    public const long ZipBytes = 512L * 1024 * 1024;

    /// <summary>The most files in a package; folders do not count.</summary>
    public const int Files = 20_000;

    /// <summary>The most bytes of an XML file.</summary>
    public const int XmlBytes = 2 * 1024 * 1024;

    /// <summary>The most bytes of any other file.</summary>
    public const int AssetBytes = 64 * 1024 * 1024;

    /// <summary>The most bytes of all files together, unpacked.</summary>
    public const long BytesInAll = 512L * 1024 * 1024;

    /// <summary>How many times larger than packed a file may be unpacked; text seldom comes above 20. It is asked of files above <see cref="RatioFrom"/>.</summary>
    public const int Ratio = 200;

    /// <summary>The unpacked bytes from which <see cref="Ratio"/> counts: below, a high ratio does no harm.</summary>
    public const int RatioFrom = 1024 * 1024;

    /// <summary>The most characters of a path in the package.</summary>
    public const int PathCharacters = 240;

    /// <summary>The most folders one in another.</summary>
    public const int PathDepth = 16;

    /// <summary>The most characters of an attribute's value in an XML file.</summary>
    public const int AttributeCharacters = 65_536;

    /// <summary>The most resources in a manifest.</summary>
    public const int Resources = 20_000;
}
