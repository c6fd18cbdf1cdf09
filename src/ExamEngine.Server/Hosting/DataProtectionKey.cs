namespace ExamEngine.Server.Hosting;

/// <summary>A key that signs cookies and forms, as several nodes share it through the database.</summary>
public sealed class DataProtectionKey
{
    /// <summary>Row number, given by the database.</summary>
    public int Id { get; set; }

    /// <summary>Name the framework gave the key.</summary>
    public required string Name { get; set; }

    /// <summary>The key as XML.</summary>
    public required string Xml { get; set; }
}
