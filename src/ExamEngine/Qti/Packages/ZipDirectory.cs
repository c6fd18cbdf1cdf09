using System.Buffers.Binary;
using System.Text;

namespace ExamEngine.Qti.Packages;

/// <summary>
/// Reads the directory of a zip file (PKWARE APPNOTE 6.3.3, sections 4.3.7, 4.3.12 and 4.3.16) and refuses what no honest tool writes:
/// entries that overlap, stand there twice or are links, encrypted or many-part files, sizes beyond the limits, and entries whose own
/// header differs from the directory, which other programs would read differently.
/// </summary>
internal sealed class ZipDirectory
{
    private const int EndSize = 22;
    private const int EntrySize = 46;
    private const int HeaderSize = 30;
    private const uint EndSignature = 0x06054B50;
    private const uint EntrySignature = 0x02014B50;
    private const uint HeaderSignature = 0x04034B50;
    private const int FileTypes = 0xF000;
    private readonly Stream _zip;
    private readonly List<ZipEntry> _entries = [];
    private long _sizeInAll;

    private ZipDirectory(Stream zip) => _zip = zip;

    /// <summary>The files, folders left out; <see langword="null"/> with the reason when the zip file is refused. The stream must be seekable.</summary>
    public static IReadOnlyList<ZipEntry>? Read(Stream zip, out string? reason)
    {
        var directory = new ZipDirectory(zip);
        try
        {
            reason = directory.ReadAll();
        }
        catch (EndOfStreamException)
        {
            reason = "The zip file is cut off.";
        }

        return reason is null ? directory._entries : null;
    }

    private string? ReadAll()
    {
        if (_zip.Length > PackageLimits.ZipBytes)
        {
            return $"The zip file is larger than {PackageLimits.ZipBytes / 1024 / 1024} MB.";
        }

        if (FindEnd() is not var (end, position))
        {
            return "The file is not a zip file, or something follows its end.";
        }

        var count = BinaryPrimitives.ReadUInt16LittleEndian(end.AsSpan(10));
        var length = BinaryPrimitives.ReadUInt32LittleEndian(end.AsSpan(12));
        var start = BinaryPrimitives.ReadUInt32LittleEndian(end.AsSpan(16));
        if (BinaryPrimitives.ReadUInt32LittleEndian(end.AsSpan(4)) != 0 || count != BinaryPrimitives.ReadUInt16LittleEndian(end.AsSpan(8)))
        {
            return "The zip file has several parts.";
        }

        if (count == ushort.MaxValue || start == uint.MaxValue)
        {
            return "The zip file is in the format for very large files (ZIP64), which is not needed here.";
        }

        if (start + (long)length != position)
        {
            return "The directory of the zip file is not where it says, or something was put before or between.";
        }

        return ReadEntries(start, (int)Math.Min(length, int.MaxValue), count) ?? WhyOverlapping(start);
    }

    // The end of the directory is at the end of the file: a comment could hide a second one, so there is none.
    private (byte[] End, long Position)? FindEnd()
    {
        if (_zip.Length < EndSize)
        {
            return null;
        }

        var end = BytesAt(_zip.Length - EndSize, EndSize);
        return BinaryPrimitives.ReadUInt32LittleEndian(end) == EndSignature && BinaryPrimitives.ReadUInt16LittleEndian(end.AsSpan(20)) == 0
            ? (end, _zip.Length - EndSize)
            : null;
    }

    private string? ReadEntries(long start, int length, int count)
    {
        // Each entry has at least its fixed part and a name; more are announced than there can be in a lie.
        if ((long)count * EntrySize > length || length > PackageLimits.Files * 1024L)
        {
            return "The directory of the zip file does not hold as many files as it says.";
        }

        var bytes = BytesAt(start, length);
        var at = 0;
        var names = new PackageNames();
        for (var number = 0; number < count; number++)
        {
            if (at + EntrySize > length || BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at)) != EntrySignature)
            {
                return "The directory of the zip file is damaged.";
            }

            var nameLength = BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at + 28));
            var next = at + EntrySize + nameLength + BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at + 30)) + BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at + 32));
            if (next > length)
            {
                return "The directory of the zip file is damaged.";
            }

            if (ReadEntry(bytes.AsSpan(at, EntrySize), bytes.AsSpan(at + EntrySize, nameLength), names) is { } reason)
            {
                return reason;
            }

            at = next;
        }

        return at == length ? null : "The directory of the zip file holds more than it says.";
    }

    private string? ReadEntry(ReadOnlySpan<byte> entry, ReadOnlySpan<byte> nameBytes, PackageNames names)
    {
        var flags = BinaryPrimitives.ReadUInt16LittleEndian(entry[8..]);
        if (NameOf(nameBytes) is not { } name)
        {
            return "The zip file holds a name that is not UTF-8.";
        }

        var read = new ZipEntry(
            name,
            BinaryPrimitives.ReadUInt16LittleEndian(entry[10..]),
            BinaryPrimitives.ReadUInt32LittleEndian(entry[16..]),
            BinaryPrimitives.ReadUInt32LittleEndian(entry[20..]),
            BinaryPrimitives.ReadUInt32LittleEndian(entry[24..]),
            BinaryPrimitives.ReadUInt32LittleEndian(entry[42..]));
        var isFolder = name.EndsWith('/');
        if (PackageName.WhyRefused(isFolder ? name[..^1] : name) is { } wrongName)
        {
            return $"The zip file holds “{Shown(name)}”, which {wrongName}.";
        }

        if (((BinaryPrimitives.ReadUInt32LittleEndian(entry[38..]) >> 16) & FileTypes) is not (0 or 0x8000 or 0x4000))
        {
            return $"“{Shown(name)}” is a link or a device, not a file.";
        }

        if (!names.Add(isFolder ? name[..^1] : name))
        {
            return $"The zip file holds “{Shown(name)}” twice, or with a name that differs in capitals or accents alone.";
        }

        return isFolder ? WhyNoFolder(read) : WhyRefused(read, flags);
    }

    private static string? WhyNoFolder(ZipEntry folder) => folder.Size == 0 ? null : $"“{Shown(folder.Name)}” is a folder with content.";

    private string? WhyRefused(ZipEntry entry, int flags)
    {
        _entries.Add(entry);
        _sizeInAll += entry.Size;
        if ((flags & 0x2041) != 0)
        {
            return $"“{Shown(entry.Name)}” is encrypted.";
        }

        if (entry.Method is not (0 or 8))
        {
            return $"“{Shown(entry.Name)}” is packed by a method other than deflate.";
        }

        if (_entries.Count > PackageLimits.Files)
        {
            return $"The package holds more than {PackageLimits.Files:N0} files.";
        }

        if (_sizeInAll > PackageLimits.BytesInAll)
        {
            return $"The package is larger than {PackageLimits.BytesInAll / 1024 / 1024} MB unpacked.";
        }

        return entry.Size > PackageLimits.RatioFrom && entry.Size > entry.PackedSize * PackageLimits.Ratio
            ? $"“{Shown(entry.Name)}” grows more than {PackageLimits.Ratio} times when it is unpacked."
            : null;
    }

    // Sorted by place, each entry ends before the next begins: a bomb shares one compressed block among thousands of names.
    private string? WhyOverlapping(long directory)
    {
        long end = 0;
        foreach (var entry in _entries.OrderBy(entry => entry.Offset))
        {
            if (entry.Offset < end || entry.Offset + HeaderSize > directory)
            {
                return $"“{Shown(entry.Name)}” overlaps another file of the zip file.";
            }

            var header = BytesAt(entry.Offset, HeaderSize);
            var nameLength = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(26));
            var dataAt = entry.Offset + HeaderSize + nameLength + BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(28));
            end = dataAt + entry.PackedSize;
            if (end > directory)
            {
                return $"“{Shown(entry.Name)}” is longer than the zip file.";
            }

            if (BinaryPrimitives.ReadUInt32LittleEndian(header) != HeaderSignature
                || BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(8)) != entry.Method
                || NameOf(BytesAt(entry.Offset + HeaderSize, nameLength)) != entry.Name)
            {
                return $"“{Shown(entry.Name)}” has another name or method at its place than in the directory of the zip file.";
            }
        }

        return null;
    }

    /// <summary>Where the packed bytes of an entry begin.</summary>
    public static long DataOffset(Stream zip, ZipEntry entry)
    {
        var header = new ZipDirectory(zip).BytesAt(entry.Offset, HeaderSize);
        return entry.Offset + HeaderSize + BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(26)) + BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(28));
    }

    private byte[] BytesAt(long position, int count)
    {
        var bytes = new byte[count];
        _zip.Position = position;
        _zip.ReadExactly(bytes);
        return bytes;
    }

    // Names without the UTF-8 flag are in practice ASCII or UTF-8 all the same.
    private static string? NameOf(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string Shown(string name)
    {
        var shown = string.Concat(name.Take(80).Select(character => char.IsControl(character) || char.IsSurrogate(character) ? '�' : character));
        return name.Length > 80 ? shown + "…" : shown;
    }
}
