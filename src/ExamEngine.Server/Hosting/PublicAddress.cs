namespace ExamEngine.Server.Hosting;

/// <summary>
/// The address under which the world knows this site, for documents that are kept and read elsewhere. Setting <c>PublicUrl</c>, such as <c>https://exams.example</c>; without it, the address
/// the request came to.
/// </summary>
internal sealed class PublicAddress(IConfiguration configuration)
{
    private readonly string? _configured = configuration["PublicUrl"]?.TrimEnd('/');

    /// <summary>The address.</summary>
    /// <param name="http">The request.</param>
    /// <returns>Scheme and host, without a slash at the end.</returns>
    public string Of(HttpContext http) => string.IsNullOrEmpty(_configured) ? $"{http.Request.Scheme}://{http.Request.Host.Value}" : _configured;
}
