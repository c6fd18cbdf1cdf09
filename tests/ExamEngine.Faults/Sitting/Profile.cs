using System.Text;

namespace ExamEngine.Faults.Sitting;

/// <summary>A browser's profile on one device, as a file of lines that is only appended to: every page of the device writes into it, and it outlives them.</summary>
internal sealed class Profile : IDisposable
{
    private readonly FileStream _file;
    private readonly string _path;
    private readonly Lock _gate = new();

    public Profile(string path)
    {
        _path = path;
        _file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
    }

    public IReadOnlyList<string> Lines()
    {
        lock (_gate)
        {
            return File.ReadAllLines(_path);
        }
    }

    /// <param name="line">One line.</param>
    /// <param name="isUrgent">It is on the disk when this returns.</param>
    public void Append(string line, bool isUrgent)
    {
        lock (_gate)
        {
            _file.Write(Encoding.UTF8.GetBytes(line + '\n'));
            _file.Flush(flushToDisk: isUrgent);
        }
    }

    public void Dispose() => _file.Dispose();
}
