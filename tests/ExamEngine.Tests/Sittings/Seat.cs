using System.Globalization;
using ExamEngine.Qti;
using ExamEngine.Scoring;
using ExamEngine.Sessions;
using ExamEngine.Sittings;
using ExamEngine.Specs.Items.Data;
using ExamEngine.Specs.Tests;
using ExamEngine.Tests.Forms;
using Xunit;

namespace ExamEngine.Specs.Sittings;

/// <summary>
/// One candidate's seat in an examination of a small test: what is stored of it, and the sitting that follows. Sections last ten minutes; the
/// items are those of <see cref="Course.ItemOf"/>, one point for A. The form has the sections and items in the order of the test.
/// </summary>
internal sealed class Seat
{
    private static readonly DateTimeOffset Nine = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private static readonly SessionActor Candidate = new(SessionRole.Candidate, "Ada Byron");
    private readonly List<SessionEvent> _ledger = [];
    private readonly List<GivenAnswer> _answers = [];
    private DateTimeOffset _now = Nine;
    private int _section;

    private Seat(FormTest form) => Form = form;

    public FormTest Form { get; }

    public Sitting Sitting => Sitting.Of(Form, _ledger, _answers);

    /// <summary>The item where the candidate is in the open section, when that is linear.</summary>
    public string? Here => Sitting.PlaceIn(_section) is > 0 and var position ? Form.Form.Items.ElementAt(position - 1).ItemId : null;

    public static Seat Of(string test, params (string Identifier, string Xml)[] items)
    {
        var package = Course.PackageOf(Course.Test(test), items);
        Assert.True(package.Problems.All(problem => problem.Severity != QtiSeverity.Error), string.Join('\n', package.Problems));
        return new Seat(FormTest.Of(package.Test!, package.Items, FormOf(package)));
    }

    public static Form FormOf(QtiPackage package)
    {
        var position = 1;
        return new Form("exam", 7, null, [.. package.Test!.Parts.SelectMany(part => part.Sections).Select(section => new FormSection(
            section.Identifier,
            section.Title,
            10,
            [.. section.ItemRefs.Select(item => new FormItem(position++, item.Identifier, "d", "mc", null, package.Items.GetValueOrDefault(item.Identifier)?.MaxScore ?? 1, false))]))]);
    }

    public int Position(string item) => Form.Form.Items.Single(each => each.ItemId == item).Position;

    public Seat Start()
    {
        _section++;
        return Note(new SectionStarted(_now, Candidate, _section));
    }

    public Seat Answer(string item, string answer) => AnswerJson(item, $$"""{"RESPONSE":"{{answer}}"}""");

    public Seat AnswerJson(string item, string json)
    {
        _answers.Add(new GivenAnswer(_answers.Count + 1, Position(item), json));
        return this;
    }

    /// <summary>Moves on as the server does: what the sitting allows becomes an entry.</summary>
    public Seat Next()
    {
        var move = Move();
        return move is SittingMove.To(var position)
            ? Note(new MovedOn(_now, Candidate, _section, position, _answers.Count))
            : throw new InvalidOperationException(move.ToString());
    }

    public SittingMove Move(string? from = null) => Sitting.MoveOn(Position(from ?? Here!), _now);

    public Seat End(SectionCloseReason reason = SectionCloseReason.Candidate) => Note(new SectionClosed(_now, Candidate, _section, reason));

    public Seat Skip()
    {
        _section++;
        return Note(new SectionSkipped(_now, SessionActor.TestRules, _section));
    }

    public Seat HandIn() => Note(new Ended(_now, Candidate, SessionState.Submitted));

    public Seat After(int seconds)
    {
        _now = _now.AddSeconds(seconds);
        return this;
    }

    public Seat Note(Func<DateTimeOffset, SessionEvent> entry) => Note(entry(_now));

    public string Outcome(string identifier) => Reading.Text(Sitting.Test.Outcomes[identifier]);

    /// <summary>The results in a word each: points as a number, <c>-</c> not answered, <c>x</c> not presented, <c>p</c> a person's, <c>!</c> broken.</summary>
    public string Results() => string.Join(' ', Sitting.Results().OrderBy(pair => pair.Key).Select(pair => pair.Value switch
    {
        ItemResult.Points(var points) => points.ToString(CultureInfo.InvariantCulture),
        ItemResult.NotAnswered => "-",
        ItemResult.NotPresented => "x",
        ItemResult.AwaitsPerson => "p",
        _ => "!",
    }));

    private Seat Note(SessionEvent entry)
    {
        _ledger.Add(entry);
        return this;
    }
}
