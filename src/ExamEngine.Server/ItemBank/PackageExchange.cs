using ExamEngine.Qti.Packages;
using ExamEngine.Server.Hosting;

namespace ExamEngine.Server.ItemBank;

/// <summary>Examinations out of the bank as QTI 3 packages, and packages looked at before somebody imports them.</summary>
internal sealed class PackageExchange(Bank bank) : IDisposable
{
    // Reading a package takes a processor and some hundred megabytes at worst: one at a time.
    private readonly SemaphoreSlim _one = new(1, 1);

    /// <summary>Writes an examination as a zip file: its package in QTI 3.0, with its blueprint.</summary>
    public async Task ExportAsync(string exam, HttpContext http)
    {
        if (bank.Exam(exam) is not { } found || BankFolder.Open(bank.PathOf(found.Blueprint.Bank), out _) is not { } contents)
        {
            await Problems.WriteAsync(http, StatusCodes.Status404NotFound, "The item bank has no such examination.");
            return;
        }

        await using var zip = TemporaryFile();
        await Task.Run(() => PackageZip.Write(PackageExport.Of(PackageImportReader.ReadForScoring(contents), BlueprintOf(exam)).Files, zip), http.RequestAborted);
        zip.Position = 0;
        http.Response.ContentType = "application/zip";
        http.Response.ContentLength = zip.Length;
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"{found.Id}.zip\"";
        await zip.CopyToAsync(http.Response.Body, http.RequestAborted);
    }

    /// <summary>The import report of the zip file in the body. The file goes to the disk, not to memory, and is deleted afterwards.</summary>
    public async Task CheckAsync(HttpContext http)
    {
        if (!await _one.WaitAsync(TimeSpan.Zero, http.RequestAborted))
        {
            await Problems.WriteAsync(http, StatusCodes.Status409Conflict, "Another package is being checked. Try again in a minute.");
            return;
        }

        try
        {
            await using var zip = TemporaryFile();
            await http.Request.Body.CopyToAsync(zip, http.RequestAborted);
            var report = await Task.Run(() => ReportOn(zip), http.RequestAborted);
            await http.Response.WriteAsJsonAsync(PackageCheckView.Of(report), WireJson.Options, http.RequestAborted);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private static ImportReport ReportOn(Stream zip) => PackageContents.OfZip(zip, out var reason) is { } contents
        ? PackageImportReader.Read(contents).Report
        : ImportReport.OfRefusedPackage(reason!);

    private Dictionary<string, byte[]> BlueprintOf(string exam)
    {
        var file = Path.Combine(bank.PathOf(exam), ImportedExamination.BlueprintFile);
        return File.Exists(file) ? new(StringComparer.Ordinal) { [ImportedExamination.BlueprintFile] = File.ReadAllBytes(file) } : [];
    }

    private static FileStream TemporaryFile() => new(
        Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 81_920, FileOptions.Asynchronous | FileOptions.DeleteOnClose);
}
