using System.Diagnostics;
using System.Text.Json;

namespace ExamEngine.Server.Hosting;

/// <summary>A Garnet process as the next server needs to know it: written beside the data, readable by this account only.</summary>
/// <param name="Folder">Full path of the data; a copied folder is told from the original by it.</param>
/// <param name="Port">Loopback port.</param>
/// <param name="Password">Random for each start.</param>
/// <param name="ProcessId">Operating system's process id.</param>
/// <param name="StartedAt">Start time of that process, Unix milliseconds: process ids are used again, pairs are not.</param>
internal sealed record GarnetInstance(string Folder, int Port, string Password, int ProcessId, long StartedAt)
{
    private const string File = "instance.json";

    // The system's boot time, from which process start times are derived, is read with this much slack.
    private static readonly TimeSpan StartTimeSlack = TimeSpan.FromSeconds(2);

    internal string ConnectionString => $"127.0.0.1:{Port},password={Password}";

    internal static GarnetInstance? Read(string folder)
    {
        try
        {
            var read = JsonSerializer.Deserialize<GarnetInstance>(System.IO.File.ReadAllText(Path.Combine(folder, File)));
            return string.Equals(read?.Folder, folder, StringComparison.Ordinal) ? read : null;
        }
        catch (Exception unreadable) when (unreadable is IOException or JsonException)
        {
            return null;
        }
    }

    internal void Write() => PrivateFile.Write(Path.Combine(Folder, File), JsonSerializer.Serialize(this));

    internal void Forget() => System.IO.File.Delete(Path.Combine(Folder, File));

    /// <summary>The process, when it still runs and is the one that was started.</summary>
    internal Process? Find()
    {
        try
        {
            var process = Process.GetProcessById(ProcessId);
            if (!process.HasExited && (StartOf(process) - DateTimeOffset.FromUnixTimeMilliseconds(StartedAt)).Duration() <= StartTimeSlack)
            {
                return process;
            }

            process.Dispose();
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // No such process, or one of another account: not ours.
        }

        return null;
    }

    internal static DateTimeOffset StartOf(Process process) => new(process.StartTime.ToUniversalTime());
}
