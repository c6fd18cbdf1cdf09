using ExamEngine.Items;
using ExamEngine.Sessions;
using ExamEngine.Tests.Flow;
using ExamEngine.Tests.Routes;

namespace ExamEngine.Sittings;

/// <summary>Folds ledger and answers into the session of the test. One fold, thrown away when it has given its result.</summary>
/// <remarks>
/// In a linear part an item is processed when the candidate moves on; in a part of free navigation when the part ends, whether its items are
/// submitted one by one or together, because until then every answer can be changed. What a candidate never reached of a linear part is walked
/// through without answers, by the same rules: so it is known which items would have come and count, and which are passed over.
/// </remarks>
internal sealed class SittingFold
{
    private readonly FormTest _form;
    private readonly ILookup<int, GivenAnswer> _answers;
    private readonly HashSet<int> _presented = [];
    private readonly Dictionary<int, ResponseReading?> _taken = [];
    private DateTimeOffset _last;
    private bool _isOver;

    public SittingFold(FormTest form, IEnumerable<GivenAnswer> answers)
    {
        _form = form;
        _answers = answers.OrderBy(answer => answer.Seq).ToLookup(answer => answer.Position);
        Test = form.Begin();
    }

    /// <summary>The session of the test. Its clock is the time spent in sections that were open and not interrupted.</summary>
    public TestSession Test { get; private set; }

    /// <summary>The open section; 0 when none is.</summary>
    public int Section { get; private set; }

    /// <summary>Whether the clock of a section runs.</summary>
    public bool Runs { get; private set; }

    /// <summary>The moment of the last entry.</summary>
    public DateTimeOffset Last => _last;

    /// <summary>The positions that the rules have led to, reached or not.</summary>
    public IReadOnlySet<int> Presented => _presented;

    /// <summary>The response each item was processed with; null for none.</summary>
    public IReadOnlyDictionary<int, ResponseReading?> Taken => _taken;

    /// <summary>Whether the candidate can be in this section, or could be if it opened now.</summary>
    public bool IsAt(int section) => Test.Current is { } current && current.Part == _form.PartOf(section);

    public SittingFold Apply(IEnumerable<SessionEvent> ledger)
    {
        foreach (var entry in ledger)
        {
            Test = TestAt(entry.At);
            _last = entry.At;
            Apply(entry);
        }

        if (_isOver)
        {
            Finish();
        }

        return this;
    }

    /// <summary>The session of the test at a moment after the last entry.</summary>
    public TestSession TestAt(DateTimeOffset now) => Test.At((Test.Now ?? DateTimeOffset.UnixEpoch) + (Runs && now > _last ? now - _last : TimeSpan.Zero));

    /// <summary>The last response to an item up to a number; null when there is none.</summary>
    public ResponseReading? ResponseTo(int position, long seq)
    {
        var answer = _answers[position].LastOrDefault(answer => answer.Seq <= seq);
        return answer is null || _form.ItemAt(position) is not { } item ? null : ResponseReader.Read(item, answer.Response);
    }

    private void Apply(SessionEvent entry)
    {
        switch (entry)
        {
            case SectionStarted started:
                (Section, Runs) = (started.Section, true);
                Arrive();
                break;
            case MovedOn moved when moved.Section == Section && IsAt(Section) && _form.At(moved.Position) is { } place:
                MoveTo(place, moved.Seq);
                break;
            case SectionClosed:
                Close();
                break;
            case SectionSkipped skipped when IsAt(skipped.Section):
                // The ledger is the fact here too.
                Test = Navigation.LeavePart(Test);
                break;
            case Paused or BreakStarted:
                Runs = false;
                Test = Test.SuspendItemSession() is TestStep.Taken suspended ? suspended.Session : Test;
                break;
            case Resumed or BreakEnded:
                Runs = Section > 0;
                Test = Test.ResumeItemSession() is TestStep.Taken resumed ? resumed.Session : Test;
                break;
            case Ended:
                (Runs, _isOver) = (false, true);
                break;
            case Reinstated:
                _isOver = false;
                break;
            default:
                break;
        }
    }

    // The candidate sees the item: in a linear part an attempt begins, elsewhere all items of the part lie open.
    private void Arrive()
    {
        if (!IsAt(Section))
        {
            return;
        }

        Present();
        if (Test.Current!.Part.IsLinear && Test.BeginAttempt(ignoreLateness: true) is TestStep.Taken begun)
        {
            Test = begun.Session;
        }
    }

    private void Present()
    {
        var current = Test.Current!;
        if (current.Part.IsLinear)
        {
            _presented.Add(_form.PositionOf(current));
            return;
        }

        // Each item of free navigation lies open, so each has its session, looked at or not.
        foreach (var place in PlacesOf(current))
        {
            _presented.Add(_form.PositionOf(place));
            Test = Test.ItemSessionAt(place.Position) is null ? Navigation.Go(Test, place.Position) : Test;
        }

        Test = Test.Current == current ? Test : Navigation.Go(Test, current.Position);
    }

    private void MoveTo(RouteItem place, long seq)
    {
        Leave(Test.Current!, seq);
        Test = Submission.RunOutcomeProcessing(Test);

        // The ledger is the fact: were the rules another when it was written, it still says where the candidate went.
        var next = Navigation.Next(Test);
        Test = next.Current == place ? next : Navigation.Go(Test, place.Position);
        Arrive();
    }

    private void Close()
    {
        if (Section > 0 && IsAt(Section))
        {
            var part = Test.Current!.Part;
            foreach (var place in part.IsLinear ? [Test.Current] : PlacesOf(Test.Current))
            {
                Leave(place, long.MaxValue);
            }

            Test = Submission.RunOutcomeProcessing(Test);
            WalkOut();
        }

        (Section, Runs) = (0, false);
    }

    private void Finish()
    {
        Close();
        while (Test.Current is not null)
        {
            Present();
            WalkOut();
        }

        // Once more, now that every item is known that was presented.
        Test = Submission.RunOutcomeProcessing(Test);
    }

    // To the end of the part: what is left of a linear one is gone through without answers.
    private void WalkOut()
    {
        var part = Test.Current!.Part;
        if (!part.IsLinear)
        {
            Test = Navigation.LeavePart(Test);
            return;
        }

        do
        {
            _presented.Add(_form.PositionOf(Test.Current!));
            Test = Navigation.Next(Test);
        }
        while (Test.Current?.Part == part);
    }

    private void Leave(RouteItem place, long seq)
    {
        var position = _form.PositionOf(place);
        var reading = _taken[position] = ResponseTo(position, seq);
        var responses = reading is ResponseReading.Accepted { Responses: { IsAnswered: true } set } ? set : null;
        if (Test.ItemSessionAt(place.Position) is { } item && (responses is not null || item.IsAttemptOpen))
        {
            Test = Test.With(Submission.TakenAsTheyAre(item, responses ?? ResponseSet.Empty));
        }
    }

    private IEnumerable<RouteItem> PlacesOf(RouteItem current) => _form.Route.Items.Where(place => place.Part == current.Part);
}
