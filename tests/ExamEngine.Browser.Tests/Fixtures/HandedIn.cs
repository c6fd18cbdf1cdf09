using System.Text;
using Microsoft.Playwright;

namespace ExamEngine.Specs.Browser.Fixtures;

/// <summary>Files a candidate hands in.</summary>
public static class HandedIn
{
    public static FilePayload Text(string name) => new() { Name = name, MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes("10:02 queue stopped\n10:05 queue started again\n") };

    public static FilePayload Large(string name, int bytes) => new() { Name = name, MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(new string('a', bytes)) };
}
