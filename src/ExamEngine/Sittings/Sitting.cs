using ExamEngine.Items;
using ExamEngine.Scoring;
using ExamEngine.Sessions;
using ExamEngine.Tests.Flow;

namespace ExamEngine.Sittings;

/// <summary>
/// One candidate's way through the test of a form: what the ledger says of sections and moves, and the journal of answers, folded into a
/// <see cref="TestSession"/>. Delivery, scoring and results all ask it, so that they cannot disagree. The same form, ledger and answers give
/// the same sitting on every machine.
/// </summary>
public sealed class Sitting
{
    private readonly SittingFold _fold;

    private Sitting(FormTest form, SittingFold fold) => (Form, _fold) = (form, fold);

    /// <summary>The test of the form.</summary>
    public FormTest Form { get; }

    /// <summary>The session of the test: item sessions and outcomes as far as they are processed.</summary>
    public TestSession Test => _fold.Test;

    /// <summary>Folds what is stored of an exam session.</summary>
    /// <param name="form">The test of its form.</param>
    /// <param name="ledger">Its ledger, oldest first.</param>
    /// <param name="answers">All responses of its journal.</param>
    public static Sitting Of(FormTest form, IEnumerable<SessionEvent> ledger, IEnumerable<GivenAnswer> answers)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(answers);
        return new Sitting(form, new SittingFold(form, answers).Apply(ledger));
    }

    /// <summary>Where the candidate is in a linear section, or will be when it opens.</summary>
    /// <param name="section">The section's number, from 1.</param>
    /// <returns>The position on the form; 0 in any other section, and where the rules lead elsewhere.</returns>
    public int PlaceIn(int section) => Form.IsLinear(section) && _fold.IsAt(section) ? Form.PositionOf(Test.Current!) : 0;

    /// <summary>Whether the rules of the test lead past a section that has not been open. Known once the one before it is closed.</summary>
    /// <param name="section">The section's number, from 1.</param>
    public bool IsPassedOver(int section) => _fold.Section == 0 && Form.PartOf(section) is not null && !_fold.IsAt(section);

    /// <summary>Whether the candidate is in a section, or will be when it opens; false where the rules lead elsewhere.</summary>
    /// <param name="section">The section's number, from 1.</param>
    public bool CanBeIn(int section) => _fold.IsAt(section);

    /// <summary>Why an item cannot be opened now; null when it can.</summary>
    /// <param name="section">The open section.</param>
    /// <param name="position">The position on the form.</param>
    public Refusal? WhyNotOpen(int section, int position)
    {
        if (!_fold.IsAt(section) || Form.At(position) is not { } place || place.Part != Test.Current!.Part)
        {
            return new Refusal("closed", "This item's section is not open.");
        }

        return (place.Part.IsLinear, place.Position - Test.Current.Position) switch
        {
            (true, < 0) => new Refusal("left", "You have left this item; in this section one cannot go back."),
            (true, > 0) => new Refusal("ahead", "In this section the items come one after another."),
            _ => null,
        };
    }

    /// <summary>What comes of leaving the present item of a linear section.</summary>
    /// <param name="from">The position to leave. One that was left before leads to where the candidate is, so that asking twice does it once.</param>
    /// <param name="now">The server's time.</param>
    public SittingMove MoveOn(int from, DateTimeOffset now)
    {
        var place = PlaceIn(_fold.Section);
        if (place == 0 || Form.At(from) is not { } asked || asked.Part != Test.Current!.Part || asked.Position > Test.Current.Position)
        {
            return new SittingMove.Refused(new Refusal("item", "You are not at this item."));
        }

        if (asked != Test.Current)
        {
            return new SittingMove.To(place);
        }

        var responses = _fold.ResponseTo(from, long.MaxValue) is ResponseReading.Accepted accepted ? accepted.Responses : ResponseSet.Empty;
        var step = _fold.TestAt(now).EndAttempt(responses, ignoreLateness: true);
        return (step is TestStep.Taken submitted ? submitted.Session.MoveNext() : step) switch
        {
            TestStep.Taken { Session.Current: { } next } when next.Part == asked.Part => new SittingMove.To(Form.PositionOf(next)),
            TestStep.Taken => new SittingMove.Last(),
            TestStep.Refused refused => new SittingMove.Refused(new Refusal(refused.Code, refused.Reason)),
            _ => throw new InvalidOperationException("A step is taken or refused."),
        };
    }

    /// <summary>Why the candidate cannot end a section now; null when nothing of the test is against it.</summary>
    /// <param name="section">The section's number.</param>
    /// <param name="now">The server's time.</param>
    public Refusal? WhyNotEnd(int section, DateTimeOffset now) =>
        _fold.Section == section && PlaceIn(section) is > 0 and var place && MoveOn(place, now) is SittingMove.Refused refused ? refused.Refusal : null;

    /// <summary>What each item of the form came to; asked when the examination is over.</summary>
    /// <returns>A result for every position, points with their weight.</returns>
    public IReadOnlyDictionary<int, ItemResult> Results() => Form.Form.Items.ToDictionary(item => item.Position, item => Result(item.Position, item.ItemId));

    /// <summary>The item sessions of the items that were presented, with their position on the form, in its order.</summary>
    public IEnumerable<(int Position, TestItemSession Session)> Presented() =>
        from position in _fold.Presented.Order()
        let session = Test.ItemSessionAt(Form.At(position)!.Position)
        where session is not null
        select (position, session);

    private ItemResult Result(int position, string itemId)
    {
        if (Form.At(position) is not { } place || Form.ItemAt(position) is not { } item)
        {
            return new ItemResult.CannotBeScored($"Item {itemId} is not in the item bank.");
        }

        if (!_fold.Presented.Contains(position))
        {
            return new ItemResult.NotPresented();
        }

        return _fold.Taken.GetValueOrDefault(position) switch
        {
            ResponseReading.Refused refused => new ItemResult.CannotBeScored($"The stored response to {itemId} cannot be read: {refused.Reason}"),
            ResponseReading.Accepted { Responses.IsAnswered: true } => item.ScoreOf(() => Test.ItemSessionAt(place.Position)!.Outcomes) switch
            {
                ItemScore.Scored scored => new ItemResult.Points(scored.Score * Form.WeightOf(position)),
                ItemScore.ScoredByPerson => new ItemResult.AwaitsPerson(),
                ItemScore.CannotBeScored cannot => new ItemResult.CannotBeScored(cannot.Reason),
                _ => throw new InvalidOperationException("An unknown kind of item score."),
            },
            _ => new ItemResult.NotAnswered(),
        };
    }
}
