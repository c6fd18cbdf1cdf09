using System.Globalization;
using ExamEngine.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace ExamEngine.Faults.Stand;

/// <summary>One node: the real server in a process of its own. Only its clock can be moved and its password hashing is cheap.</summary>
internal static class NodeProgram
{
    public static int Run(string[] settings)
    {
        using var app = ExamServer.Build(settings, builder =>
        {
            if (builder.Configuration["Stand:Clock"] is { Length: > 0 } file)
            {
                builder.Services.AddSingleton<TimeProvider>(new SteppedClock(file));
            }

            builder.Services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1000);
        });
        app.Run();
        return 0;
    }

    /// <summary>The system's clock plus an offset in milliseconds that stands in a file; no file, no offset.</summary>
    private sealed class SteppedClock : TimeProvider, IDisposable
    {
        private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(50);
        private readonly string _file;
        private readonly Timer _look;
        private long _offset;

        public SteppedClock(string file)
        {
            _file = file;
            _look = new Timer(_ => Look(), null, TimeSpan.Zero, LookEvery);
        }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddMilliseconds(Interlocked.Read(ref _offset));

        public void Dispose() => _look.Dispose();

        private void Look()
        {
            try
            {
                Interlocked.Exchange(ref _offset, File.Exists(_file) ? long.Parse(File.ReadAllText(_file), CultureInfo.InvariantCulture) : 0);
            }
            catch (Exception exception) when (exception is IOException or FormatException)
            {
                // It is just being written; the next look reads it.
            }
        }
    }
}
