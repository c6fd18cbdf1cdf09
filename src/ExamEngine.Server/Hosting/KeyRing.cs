using System.Xml.Linq;
using ExamEngine.Server.Records;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ExamEngine.Server.Hosting;

/// <summary>
/// The keys that sign cookies and forms, kept so that sign-ins survive a restart: in the data folder, or in the database where several nodes
/// share them.
/// </summary>
internal sealed class KeyRing(IDbContextFactory<ExamContext> contexts) : IXmlRepository
{
    internal static void Add(WebApplicationBuilder builder, StoreChoice stores)
    {
        var protection = builder.Services.AddDataProtection().SetApplicationName("ExamEngine");
        if (stores.EmbeddedDatabase)
        {
            protection.PersistKeysToFileSystem(new DirectoryInfo(
                Path.Combine(DataFolder.Locate(builder.Configuration, builder.Environment), "keys")));
            return;
        }

        builder.Services.AddSingleton<KeyRing>();
        builder.Services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(static provider =>
            new ConfigureOptions<KeyManagementOptions>(options => options.XmlRepository = provider.GetRequiredService<KeyRing>()));
    }

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var context = contexts.CreateDbContext();
        return [.. context.DataProtectionKeys.AsNoTracking().Select(static key => key.Xml).AsEnumerable().Select(static xml => XElement.Parse(xml))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var context = contexts.CreateDbContext();
        context.DataProtectionKeys.Add(new DataProtectionKey { Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        context.SaveChanges();
    }
}
