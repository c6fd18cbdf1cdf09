using ExamEngine.Items;
using ExamEngine.Items.Expressions;
using ExamEngine.Items.Values;
using ExamEngine.Tests.Routes;

namespace ExamEngine.Tests.Flow;

/// <summary>One candidate's session with one item of a test: where it stands, and the item session with its variables.</summary>
public sealed record TestItemSession
{
    internal TestItemSession(RouteItem place, ItemSession variables)
    {
        Place = place;
        Variables = variables;
    }

    /// <summary>Where the item stands in the route.</summary>
    public RouteItem Place { get; }

    /// <summary>The item.</summary>
    public AssessmentItem Item => Variables.Item;

    /// <summary>The state.</summary>
    public ItemSessionState State { get; internal init; }

    /// <summary>How many attempts have begun.</summary>
    public int Attempts => Variables.NumAttempts;

    /// <summary>How long the candidate has been at the item with an attempt begun.</summary>
    public TimeSpan Duration { get; internal init; }

    /// <summary>
    /// QTI's <c>completionStatus</c>. An adaptive item sets it; any other is <c>not_attempted</c>, then <c>unknown</c> in an attempt and
    /// <c>completed</c> after it.
    /// </summary>
    public string CompletionStatus
    {
        get => Item.IsAdaptive ? Variables.CompletionStatus : field;
        internal init;
    } = "not_attempted";

    /// <summary>Whether an attempt has begun and not ended.</summary>
    public bool IsAttemptOpen { get; internal init; }

    /// <summary>Whether responses wait to be processed at the end of the part.</summary>
    public bool HasPendingResponses => PendingResponses is not null;

    internal ResponseSet? PendingResponses { get; init; }

    internal bool HasTemplateDefaults { get; init; }

    internal ItemSession Variables { get; init; }

    /// <summary>The attempts that may still begin; <see langword="null"/> when there is no bound.</summary>
    public int? RemainingAttempts
    {
        get
        {
            if (Place.Part.IsSimultaneous)
            {
                return Math.Max(0, 1 - Attempts);
            }

            if (Item.IsAdaptive)
            {
                return Variables.IsCompleted ? 0 : null;
            }

            if (Place.Control.MaxAttempts == 0)
            {
                return null;
            }

            return Place.ItemRef.TimeLimits?.IsOver(Duration) == true ? 0 : Math.Max(0, Place.Control.MaxAttempts - Attempts);
        }
    }

    /// <summary>
    /// The value of a response, outcome, template or built-in variable after the last submission; NULL when there is none. A response is
    /// NULL until the first attempt begins.
    /// </summary>
    public Value? ValueOf(string identifier) => identifier switch
    {
        "duration" => new DurationValue(Duration.TotalSeconds),
        "completionStatus" => new IdentifierValue(CompletionStatus),
        _ => Attempts == 0 && Item.ResponseFor(identifier) is not null ? null : Variables.ValueOf(identifier),
    };

    /// <summary>All declared outcome variables by identifier.</summary>
    public IReadOnlyDictionary<string, Value?> Outcomes => Variables.Outcomes;

    /// <summary>The key of a response as it is for this candidate; NULL when it has none.</summary>
    public Value? CorrectResponse(ResponseDeclaration declaration) => Variables.CorrectResponse(declaration);

    /// <summary>Whether every response is the key; <see langword="null"/> when there is no response, or one without a key.</summary>
    public bool? IsCorrect
    {
        get
        {
            var keys = Item.ResponseDeclarations.Select(response => (Key: Variables.CorrectResponse(response), Value: ValueOf(response.Identifier))).ToList();
            return keys.Count == 0 || keys.Exists(each => each.Key is null)
                ? null
                : keys.TrueForAll(each => each.Value is not null && ValueEquality.AreEqual(each.Value, each.Key!));
        }
    }

    /// <summary>Whether an attempt has begun and any response differs from its default value and from NULL.</summary>
    public bool IsResponded => Attempts > 0
        && Item.ResponseDeclarations.Any(response => ValueOf(response.Identifier) is { } value && value != response.DefaultValue);
}
