using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace ExamEngine.Faults.Checking;

/// <summary>The keys of receipts, which the database keeps under data protection, whose keys it keeps too.</summary>
internal static class ReceiptKeys
{
    /// <summary>Reads them all.</summary>
    /// <returns>By the name they are kept under, <c>receipts-SLOT-1</c>.</returns>
    public static async Task<IReadOnlyDictionary<string, byte[]>> ReadAsync(NpgsqlConnection database)
    {
        var ring = new Ring(await TextsAsync(database, """SELECT '', "Xml" FROM "DataProtectionKeys" """));
        await using var services = new ServiceCollection().AddDataProtection().SetApplicationName("ExamEngine").DisableAutomaticKeyGeneration()
            .Services.Configure<KeyManagementOptions>(options => options.XmlRepository = ring).BuildServiceProvider();
        var protector = services.GetRequiredService<IDataProtectionProvider>().CreateProtector("ExamEngine.Records");
        var secrets = await TextsAsync(database, """SELECT "Id", "Secret" FROM "RecordKeys" WHERE "Id" LIKE 'receipts-%'""");
        return secrets.ToDictionary(secret => secret.Name, secret => protector.Unprotect(Convert.FromBase64String(secret.Text)), StringComparer.Ordinal);
    }

    private static async Task<List<(string Name, string Text)>> TextsAsync(NpgsqlConnection database, string sql)
    {
        var texts = new List<(string, string)>();
        await using var command = new NpgsqlCommand(sql, database);
        await using var row = await command.ExecuteReaderAsync();
        while (await row.ReadAsync())
        {
            texts.Add((row.GetString(0), row.GetString(1)));
        }

        return texts;
    }

    private sealed class Ring(List<(string Name, string Text)> keys) : IXmlRepository
    {
        public IReadOnlyCollection<XElement> GetAllElements() => keys.ConvertAll(key => XElement.Parse(key.Text));

        public void StoreElement(XElement element, string friendlyName) => throw new NotSupportedException("The checker only reads.");
    }
}
