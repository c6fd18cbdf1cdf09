using System.Text.Json;
using ExamEngine.Records;

namespace ExamEngine.Server.Records;

/// <summary>How JSON is written into the database; records of sessions carry it letter for letter.</summary>
internal static class RecordsJson
{
    public static JsonSerializerOptions Options => RecordJson.Stored;
}
