namespace ExamEngine.Server.Certification;

/// <summary>Programmes for administrators.</summary>
internal static class ProgrammeEndpoints
{
    internal static void MapProgrammes(this WebApplication app)
    {
        app.MapGet("/api/admin/programmes", static (ProgrammesInForce programmes) => ProgrammesView.Of(programmes))
            .WithSummary("The programmes in force, and why the files that are there now were refused, if they were.");
        app.MapPost("/api/admin/programmes/read", static async (ProgrammesInForce programmes) =>
            {
                await programmes.LookAsync(always: true);
                return ProgrammesView.Of(programmes);
            })
            .WithSummary("Reads the programme files now. If all of them are right they are in force; if not, the last good ones stay.");
    }
}
