using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace ExamEngine.Server.Hosting;

/// <summary>
/// The address under which the world knows this site, for documents that are kept and read elsewhere. Setting <c>PublicUrl</c>, such as <c>https://exams.example</c>; without it, the address
/// the request came to.
/// </summary>
internal sealed class PublicAddress(IConfiguration configuration, IServer server)
{
    private readonly string? _configured = configuration["PublicUrl"]?.TrimEnd('/');

    /// <summary>The address.</summary>
    /// <param name="http">The request.</param>
    /// <returns>Scheme and host, without a slash at the end.</returns>
    public string Of(HttpContext http) => string.IsNullOrEmpty(_configured) ? $"{http.Request.Scheme}://{http.Request.Host.Value}" : _configured;

    /// <summary>The address for what is written without a request, such as an e-mail: the setting, or else the first one this server listens on.</summary>
    public string WithoutRequest =>
        (string.IsNullOrEmpty(_configured) ? server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() : _configured)?.TrimEnd('/') ?? "http://localhost:5080";
}
