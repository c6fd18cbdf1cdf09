using ExamEngine.Qti.Packages;
using Microsoft.AspNetCore.Mvc;

namespace ExamEngine.Server.ItemBank;

/// <summary>The item bank: read once at start.</summary>
internal static class ItemBankCapability
{
    internal static void AddItemBank(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(static provider => Bank.Read(FolderOf(provider)));
        builder.Services.AddSingleton<PackageExchange>();
        builder.Services.AddHostedService<BankAtStart>();
    }

    /// <summary>The folder of the item bank, which also has the programmes.</summary>
    internal static string FolderOf(IServiceProvider provider) =>
        provider.GetRequiredService<IConfiguration>()["ItemBank:Folder"] ?? Find(provider.GetRequiredService<IHostEnvironment>().ContentRootPath);

    internal static void MapItemBank(this WebApplication app)
    {
        app.MapAssets();
        app.MapGet("/api/admin/item-bank", static (Bank bank) => new BankView(
                [.. bank.Exams.Select(e => new BankExamView(e.Id, e.Title, e.Practice, e.Package.BankItems.Count, e.Blueprint.ItemCount, e.Blueprint.Sections.Count, e.Blueprint.Sections.Sum(s => s.Minutes)))],
                bank.Problems))
            .WithSummary("The examinations of the item bank, and what is wrong in it.");
        app.MapGet("/api/admin/item-bank/{exam}/package.zip", static (string exam, PackageExchange exchange, HttpContext http) => exchange.ExportAsync(exam, http))
            .WithSummary("An examination as a QTI 3.0 content package.");
        app.MapPost("/api/admin/item-bank/check", static (PackageExchange exchange, HttpContext http) => exchange.CheckAsync(http))
            .WithMetadata(new RequestSizeLimitAttribute(PackageLimits.ZipBytes))
            .WithSummary("What would become of a QTI package, given as a zip file of at most 512 MB; nothing is imported.");
    }

    /// <summary>The folder item-bank, in the content root or above it.</summary>
    private static string Find(string contentRoot)
    {
        for (var folder = new DirectoryInfo(contentRoot); folder is not null; folder = folder.Parent)
        {
            var bank = Path.Combine(folder.FullName, "item-bank");
            if (Directory.Exists(bank))
            {
                return bank;
            }
        }

        return Path.Combine(contentRoot, "item-bank");
    }
}
