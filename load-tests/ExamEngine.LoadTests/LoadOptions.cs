using System.Globalization;

namespace ExamEngine.LoadTests;

/// <summary>What a run is asked for on the command line.</summary>
internal sealed record LoadOptions
{
    public const string Usage = """
        dotnet run --project load-tests/ExamEngine.LoadTests -c Release -- SCENARIO [options]

        SCENARIO  steady | synchronised-start | last-second | reconnect-storm | proctor-board | soak | saturation | booking-rush | smoke | clients
          --candidates N        virtual candidates (2000); for booking-rush people who want a seat
          --minutes M           length of the measured phase (1); also --seconds S
          --scale X             everybody thinks X times as fast (1); 60 to 90 s an item at 1
          --nodes N             server processes (1); for saturation also 1,2: each in turn, compared
          --pin                 each node has a core of its own (taskset)
          --core-share X        each node gets at most so much of a core once everybody is there (control groups; root)
          --proctors N          proctor-board (20)
          --within S            synchronised-start: all come within so many seconds (10); last-second: all hand in (1)
          --concurrency A,B     saturation: answers under way at the same time, stage by stage (1,4,16,64,256)
          --received-only S     saturation: seconds with the database frozen, for the cost of a received answer (10; 0: none)
          --seats N             booking-rush (half the candidates)
          --floor S             seconds of the floor (as the measured phase, at most 20; 0: none)
          --items N             items of the examination (120)
          --section-minutes M   its time (600)
          --fsync on|off        of PostgreSQL (on)
          --set KEY=VALUE       setting of the server; any number
          --url ADDRESS         drive what runs there; with --database CONNECTION
          --only A,B            smoke: these scenarios alone
          --out FOLDER          report.json and report.html (artifacts/load/SCENARIO)
          --nbomber             run by NBomber; only when built with -p:NBomber=true
        """;

    public string Scenario { get; init; } = "";

    public int Candidates { get; init; } = 2000;

    public TimeSpan During { get; init; } = TimeSpan.FromMinutes(1);

    public double Scale { get; init; } = 1;

    public IReadOnlyList<int> Nodes { get; init; } = [1];

    public bool Pin { get; init; }

    /// <summary>Null for as much as there is.</summary>
    public double? CoreShare { get; init; }

    public int Proctors { get; init; } = 20;

    /// <summary>Null for the scenario's own.</summary>
    public TimeSpan? Within { get; init; }

    public IReadOnlyList<int> Concurrency { get; init; } = [1, 4, 16, 64, 256];

    public TimeSpan ReceivedOnly { get; init; } = TimeSpan.FromSeconds(10);

    public int Seats { get; init; }

    public TimeSpan Floor { get; init; } = TimeSpan.FromSeconds(20);

    public int Items { get; init; } = 120;

    public double SectionMinutes { get; init; } = 600;

    public bool Fsync { get; init; } = true;

    public IReadOnlyList<string> Settings { get; init; } = [];

    public Uri? Url { get; init; }

    public string? Database { get; init; }

    public string Out { get; init; } = "";

    /// <summary>Of a smoke run; all when empty.</summary>
    public IReadOnlyList<string> Only { get; init; } = [];

    public bool NBomber { get; init; }

    /// <summary>For how long, at most, the servers' compiler is waited for before anything is measured.</summary>
    public TimeSpan WarmUpPatience { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Reads the command line.</summary>
    /// <exception cref="FormatException">An option is not known, or its value is not one.</exception>
    public static LoadOptions Of(string[] args)
    {
        if (args.Length == 0)
        {
            throw new FormatException("Name a scenario.");
        }

        var options = new LoadOptions { Scenario = args[0] };
        for (var at = 1; at < args.Length; at++)
        {
            string Next() => ++at < args.Length ? args[at] : throw new FormatException($"{args[at - 1]} wants a value.");
            options = options.With(args[at], Next);
        }

        return options.Checked() with
        {
            Out = options.Out.Length > 0 ? options.Out : Path.Combine("artifacts", "load", options.Scenario),
            Seats = options.Seats > 0 ? options.Seats : Math.Max(1, options.Candidates / 2),
            Floor = options.Floor < options.During ? options.Floor : options.During,
        };
    }

    private LoadOptions With(string name, Func<string> next) => name switch
    {
        "--candidates" => this with { Candidates = Whole(next()) },
        "--minutes" => this with { During = TimeSpan.FromMinutes(Number(next())) },
        "--seconds" => this with { During = TimeSpan.FromSeconds(Number(next())) },
        "--scale" => this with { Scale = Number(next()) },
        "--nodes" => this with { Nodes = Several(next()) },
        "--pin" => this with { Pin = true },
        "--core-share" => this with { CoreShare = Number(next()) },
        "--proctors" => this with { Proctors = Whole(next()) },
        "--within" => this with { Within = TimeSpan.FromSeconds(Number(next())) },
        "--concurrency" => this with { Concurrency = Several(next()) },
        "--received-only" => this with { ReceivedOnly = TimeSpan.FromSeconds(Number(next())) },
        "--seats" => this with { Seats = Whole(next()) },
        "--floor" => this with { Floor = TimeSpan.FromSeconds(Number(next())) },
        "--items" => this with { Items = Whole(next()) },
        "--section-minutes" => this with { SectionMinutes = Number(next()) },
        "--fsync" => this with { Fsync = next() != "off" },
        "--set" => this with { Settings = [.. Settings, $"--{next()}"] },
        "--url" => this with { Url = new Uri(next()) },
        "--database" => this with { Database = next() },
        "--only" => this with { Only = next().Split(',') },
        "--out" => this with { Out = next() },
        "--nbomber" => this with { NBomber = true },
        _ => throw new FormatException($"There is no option {name}."),
    };

    private LoadOptions Checked() =>
        Candidates is < 1 or > 100_000 ? throw new FormatException("--candidates is 1 to 100,000.")
        : During <= TimeSpan.Zero || Scale <= 0 || SectionMinutes <= 0 ? throw new FormatException("Times and --scale are above 0.")
        : CoreShare is <= 0 ? throw new FormatException("--core-share is above 0.")
        : Items is < 1 or > 1000 ? throw new FormatException("--items is 1 to 1,000.")
        : Nodes.Any(n => n is < 1 or > 64) || Concurrency.Any(n => n < 1) ? throw new FormatException("--nodes and --concurrency are 1 or more.")
        : this;

    private static int Whole(string text) => int.Parse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static int[] Several(string text) => [.. text.Split(',').Select(Whole)];
}
