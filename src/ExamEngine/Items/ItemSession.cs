using ExamEngine.Items.Expressions;
using ExamEngine.Items.Interactions;
using ExamEngine.Items.Values;

namespace ExamEngine.Items;

/// <summary>
/// One candidate's work on one item: what its variables hold between attempts. Immutable: every step gives a new session, so that a
/// step that is not wanted is simply not kept. The same item, seed and responses give the same session on every machine.
/// </summary>
public sealed class ItemSession
{
    private const string ResponseStream = "response-processing";
    private readonly VariableScope _scope;
    private readonly ulong _seed;

    private ItemSession(AssessmentItem item, ulong seed, VariableScope scope, int attempts, bool isInAttempt)
    {
        Item = item;
        _seed = seed;
        _scope = scope;
        NumAttempts = attempts;
        IsInAttempt = isInAttempt;
    }

    /// <summary>The item.</summary>
    public AssessmentItem Item { get; }

    /// <summary>How many attempts have begun.</summary>
    public int NumAttempts { get; }

    /// <summary>Whether an attempt has begun and not ended.</summary>
    public bool IsInAttempt { get; }

    /// <summary>The value of <c>completionStatus</c>.</summary>
    public string CompletionStatus => (ValueOf(BuiltInVariables.CompletionStatus) as SingleValue)?.Text ?? BuiltInVariables.Unknown;

    /// <summary>Whether an adaptive item is done with: nothing more can be answered.</summary>
    public bool IsCompleted => Item.IsAdaptive && CompletionStatus == BuiltInVariables.Completed;

    /// <summary>All declared outcome variables by identifier.</summary>
    public IReadOnlyDictionary<string, Value?> Outcomes =>
        Item.OutcomeDeclarations.ToDictionary(outcome => outcome.Identifier, outcome => ValueOf(outcome.Identifier), StringComparer.Ordinal);

    /// <summary>All response variables by identifier.</summary>
    public IReadOnlyDictionary<string, Value?> Responses =>
        Item.ResponseDeclarations.ToDictionary(response => response.Identifier, response => ValueOf(response.Identifier), StringComparer.Ordinal);

    /// <summary>The feedback the candidate is to see after the last attempt, in the order of the item.</summary>
    public IEnumerable<Feedback> VisibleFeedback => Item.Feedback.Where(feedback => feedback.IsVisible(ValueOf(feedback.OutcomeIdentifier)));

    /// <summary>The value of any variable of the item, declared or built in; NULL when it has none.</summary>
    public Value? ValueOf(string identifier) => _scope.ValueOf(identifier);

    /// <summary>The key of a response as it is in this session; template processing may have set it.</summary>
    public Value? CorrectResponse(ResponseDeclaration declaration) => _scope.CorrectOf(declaration);

    /// <summary>Starts a session: template processing runs, all variables have their first values.</summary>
    /// <param name="item">The item.</param>
    /// <param name="seed">What random expressions are drawn from; to be kept with the session.</param>
    /// <param name="templateDefaults">Default values that a test sets for template variables, by identifier.</param>
    public static ItemSession Begin(AssessmentItem item, ulong seed, IEnumerable<KeyValuePair<string, Value?>>? templateDefaults = null)
    {
        ArgumentNullException.ThrowIfNull(item);
        var scope = new VariableScope([], seed, "template-processing");
        foreach (var (identifier, value) in templateDefaults ?? [])
        {
            if (item.TemplateDeclarations.FirstOrDefault(template => template.Identifier == identifier) is { } template)
            {
                scope.SetTemplateDefault(identifier, template.Fitted(value));
            }
        }

        foreach (var context in item.ContextDeclarations)
        {
            scope.Set(context.Identifier, context.DefaultValue);
        }

        item.RunTemplateProcessing(scope);
        scope.Set(BuiltInVariables.NumAttempts, new IntegerValue(0));
        scope.Set(BuiltInVariables.Duration, new DurationValue(0));
        scope.Set(BuiltInVariables.CompletionStatus, new IdentifierValue(BuiltInVariables.NotAttempted));
        item.SetResponseDefaults(scope);
        item.SetOutcomeDefaults(scope);
        return new ItemSession(item, seed, scope, attempts: 0, isInAttempt: false);
    }

    /// <summary>The session after a first attempt, made without the sessions between: what an examination scores an answer by.</summary>
    internal static ItemSession AfterOneAttempt(AssessmentItem item, ulong seed, ResponseSet responses)
    {
        var scope = Begin(item, seed)._scope.Copy(seed, ResponseStream, number: 1);
        Open(scope, attempt: 1);
        Take(item, scope, responses, durationInSeconds: null);
        Run(item, scope);
        return new ItemSession(item, seed, scope, attempts: 1, isInAttempt: false);
    }

    /// <summary>
    /// Begins an attempt. Responses keep what was answered before, as a candidate who comes back finds it.
    /// </summary>
    /// <exception cref="InvalidOperationException">An attempt is under way, or the item is completed: a bug of the caller.</exception>
    public ItemSession BeginAttempt()
    {
        if (IsInAttempt || IsCompleted)
        {
            throw new InvalidOperationException(IsInAttempt ? "An attempt is under way already." : "The item is completed.");
        }

        var scope = _scope.Copy(_seed);
        Open(scope, NumAttempts + 1);
        return new ItemSession(Item, _seed, scope, NumAttempts + 1, isInAttempt: true);
    }

    /// <summary>
    /// Ends the attempt: the responses are taken and response processing runs. A response without an entry keeps its value. Outcomes of an
    /// item that is not adaptive start afresh; those of an adaptive one go on from the last attempt.
    /// </summary>
    /// <param name="responses">The responses, checked.</param>
    /// <param name="durationInSeconds">How long the item has been open in all attempts, when known; at least 0.</param>
    /// <exception cref="InvalidOperationException">No attempt is under way: a bug of the caller.</exception>
    public ItemSession EndAttempt(ResponseSet responses, double? durationInSeconds = null) =>
        EndAttemptUnprocessed(responses, durationInSeconds).Process();

    /// <summary>
    /// Ends the attempt without response processing, as in a test part whose items are all submitted at its end;
    /// <see cref="Process"/> does it then.
    /// </summary>
    /// <exception cref="InvalidOperationException">No attempt is under way: a bug of the caller.</exception>
    public ItemSession EndAttemptUnprocessed(ResponseSet responses, double? durationInSeconds = null) =>
        new(Item, _seed, Submitted(responses, durationInSeconds), NumAttempts, isInAttempt: false);

    /// <summary>Runs response processing on the responses of the last attempt.</summary>
    public ItemSession Process()
    {
        var scope = _scope.Copy(_seed, ResponseStream, NumAttempts);
        Run(Item, scope);
        return new ItemSession(Item, _seed, scope, NumAttempts, IsInAttempt);
    }

    private VariableScope Submitted(ResponseSet responses, double? durationInSeconds)
    {
        ArgumentNullException.ThrowIfNull(responses);
        if (!IsInAttempt)
        {
            throw new InvalidOperationException("No attempt is under way.");
        }

        var scope = _scope.Copy(_seed);
        Take(Item, scope, responses, durationInSeconds);
        return scope;
    }

    private static void Open(VariableScope scope, int attempt)
    {
        scope.Set(BuiltInVariables.NumAttempts, new IntegerValue(attempt));
        if (attempt == 1)
        {
            scope.Set(BuiltInVariables.CompletionStatus, new IdentifierValue(BuiltInVariables.Unknown));
        }
    }

    private static void Take(AssessmentItem item, VariableScope scope, ResponseSet responses, double? durationInSeconds)
    {
        if (durationInSeconds is { } seconds)
        {
            scope.Set(BuiltInVariables.Duration, new DurationValue(Math.Max(0, seconds)));
        }

        foreach (var response in item.ResponseDeclarations)
        {
            if (responses.Has(response.Identifier))
            {
                scope.Set(response.Identifier, responses[response.Identifier]);
            }
            else if (item.InteractionFor(response.Identifier) is EndAttemptInteraction)
            {
                // The attempt was ended in another way.
                scope.Set(response.Identifier, BooleanValue.False);
            }
        }
    }

    private static void Run(AssessmentItem item, VariableScope scope)
    {
        if (!item.IsAdaptive)
        {
            item.SetOutcomeDefaults(scope);
        }

        item.ResponseProcessing?.Run(scope);
    }
}
