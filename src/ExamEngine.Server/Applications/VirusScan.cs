using System.ComponentModel;
using System.Diagnostics;

namespace ExamEngine.Server.Applications;

/// <summary>
/// Runs an external virus scanner on a file, by the command line in configuration <c>ExternalScan</c>, such as <c>clamdscan --no-summary</c>; the file's path is added at its
/// end. It says 0 when it found nothing and 1 when it found something, as ClamAV does; everything else is a failure of the scanner, and the file is kept and marked.
/// </summary>
internal sealed class VirusScan(IConfiguration configuration, ILogger<VirusScan> log)
{
    private const int Found = 1;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string[] _command = (configuration["ExternalScan"] ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Looks at a file.</summary>
    /// <returns>What the scanner said, and whether it found something.</returns>
    public async Task<(ScanState State, bool Found)> LookAsync(byte[] bytes, CancellationToken gone)
    {
        if (_command.Length == 0)
        {
            return (ScanState.NotScanned, false);
        }

        // The folder is this account's alone, and gone again afterwards. Its name is no guess of anybody's.
        var folder = Directory.CreateTempSubdirectory("examengine-scan-");
        try
        {
            var path = Path.Combine(folder.FullName, "file");
            await File.WriteAllBytesAsync(path, bytes, gone);
            var code = await RunAsync(path, gone);
            if (code is not (0 or Found))
            {
                log.ScannerFailed(code ?? -1);
            }

            return (code == 0 ? ScanState.Clean : ScanState.ScanFailed, code == Found);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<int?> RunAsync(string path, CancellationToken gone)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(gone);
        patience.CancelAfter(Patience);
        using var process = new Process { StartInfo = new ProcessStartInfo(_command[0], [.. _command[1..], path]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true } };
        try
        {
            process.Start();
            _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
            _ = process.StandardError.ReadToEndAsync(CancellationToken.None);
            await process.WaitForExitAsync(patience.Token);
            return process.ExitCode;
        }
        catch (Exception absent) when (absent is Win32Exception or FileNotFoundException)
        {
            return null;
        }
        catch (OperationCanceledException) when (!gone.IsCancellationRequested)
        {
            process.Kill(entireProcessTree: true);
            return null;
        }
    }
}
