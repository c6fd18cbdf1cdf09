using System.Collections.Frozen;
using ExamEngine.Items.Expressions;
using ExamEngine.Items.Interactions;
using ExamEngine.Items.Processing;
using ExamEngine.Items.Values;
using ExamEngine.Qti;

namespace ExamEngine.Items;

/// <summary>
/// An assessment item, compiled once and immutable: any number of threads may present and score it at once. It holds the key; only
/// <see cref="Presentation.CandidateView"/> gives out what a candidate may see.
/// </summary>
public sealed class AssessmentItem
{
    /// <summary>The outcome that is the item's score.</summary>
    public const string ScoreIdentifier = "SCORE";

    private readonly FrozenDictionary<string, ResponseDeclaration> _responses;
    private readonly FrozenDictionary<string, Interaction> _interactions;
    private readonly Lazy<double> _maxScore;

    internal AssessmentItem(IReadOnlyList<ResponseDeclaration> responses, IReadOnlyList<OutcomeDeclaration> outcomes, IReadOnlyList<Interaction> interactions)
    {
        ResponseDeclarations = responses;
        OutcomeDeclarations = outcomes;
        Interactions = interactions;
        _responses = responses.ToFrozenDictionary(response => response.Identifier, StringComparer.Ordinal);
        _interactions = interactions.DistinctBy(interaction => interaction.ResponseIdentifier, StringComparer.Ordinal)
            .ToFrozenDictionary(interaction => interaction.ResponseIdentifier, StringComparer.Ordinal);
        ScoreDeclaration = outcomes.FirstOrDefault(outcome => outcome.Identifier == ScoreIdentifier);
        _maxScore = new Lazy<double>(() => MaximumScore.Of(this));
    }

    /// <summary>The identifier the author gave the item.</summary>
    public required string Identifier { get; init; }

    /// <summary>The title. It is for authors and proctors; whether candidates see it is the exam's choice.</summary>
    public required string Title { get; init; }

    /// <summary>The language of the item as a BCP 47 tag, when stated.</summary>
    public string? Language { get; init; }

    /// <summary>The response variables, in the order of the file.</summary>
    public IReadOnlyList<ResponseDeclaration> ResponseDeclarations { get; }

    /// <summary>The outcome variables, in the order of the file.</summary>
    public IReadOnlyList<OutcomeDeclaration> OutcomeDeclarations { get; }

    /// <summary>What the item says, including what no candidate may see.</summary>
    public required ItemBody Body { get; init; }

    /// <summary>The interactions in the order of the body.</summary>
    public IReadOnlyList<Interaction> Interactions { get; }

    /// <summary>The shared material the item refers to.</summary>
    public IReadOnlyList<StimulusReference> Stimuli { get; init; } = [];

    /// <summary>Whether the item is meant to be answered in several attempts that build on one another.</summary>
    public bool IsAdaptive { get; init; }

    /// <summary>The template variables, in the order of the file.</summary>
    public IReadOnlyList<TemplateDeclaration> TemplateDeclarations { get; init; } = [];

    /// <summary>The context variables, in the order of the file.</summary>
    public IReadOnlyList<ContextDeclaration> ContextDeclarations { get; init; } = [];

    /// <summary>How the item is made anew for each candidate; <see langword="null"/> when it is the same for all.</summary>
    public TemplateProcessing? TemplateProcessing { get; init; }

    /// <summary>All feedback, in the order of the file.</summary>
    public IReadOnlyList<Feedback> Feedback { get; init; } = [];

    /// <summary>
    /// Why the item must not be shown to candidates, though it can be scored; empty when it may. Each is a sentence with its place.
    /// </summary>
    public IReadOnlyList<QtiProblem> DeliveryObstacles { get; init; } = [];

    /// <summary>How responses become outcomes; <see langword="null"/> when the item does not say.</summary>
    public ResponseProcessing? ResponseProcessing { get; init; }

    /// <summary>Whether a person scores the item (SCORE has <c>external-scored="human"</c>).</summary>
    public bool IsScoredByPerson => ScoreDeclaration?.ExternalScoring == ExternalScoring.Human;

    /// <summary>
    /// The most points the engine can give: SCORE's normal-maximum, else what the key or the mapping comes to; zero when a person scores.
    /// </summary>
    public double MaxScore => _maxScore.Value;

    internal OutcomeDeclaration? ScoreDeclaration { get; }

    /// <summary>
    /// Scores the responses. Not scored, with the reason, when the item has no response processing or leaves SCORE without a finite
    /// number: that is a fault of the item, never a wrong answer.
    /// </summary>
    public ItemScore Score(ResponseSet responses)
    {
        ArgumentNullException.ThrowIfNull(responses);
        return ScoreOf(() => Process(responses));
    }

    /// <summary>What outcomes that response processing has set come to; they are asked for only when the engine scores the item.</summary>
    internal ItemScore ScoreOf(Func<IReadOnlyDictionary<string, Value?>> processed)
    {
        if (IsScoredByPerson)
        {
            return new ItemScore.ScoredByPerson();
        }

        if (ScoreDeclaration is null)
        {
            return new ItemScore.CannotBeScored($"The item {Identifier} declares no outcome SCORE.");
        }

        if (ResponseProcessing is null)
        {
            return new ItemScore.CannotBeScored($"The item {Identifier} has no response processing.");
        }

        var outcomes = processed();
        return outcomes[ScoreIdentifier] is NumericValue { Number: var score } && double.IsFinite(score)
            ? new ItemScore.Scored(score, outcomes)
            : new ItemScore.CannotBeScored($"Response processing of the item {Identifier} leaves SCORE without a number.");
    }

    /// <summary>
    /// Runs response processing once, as after a first attempt, and gives all outcome variables by identifier. A response without an
    /// entry in the set has its default value. An item with template variables is taken as made from seed 0.
    /// </summary>
    public IReadOnlyDictionary<string, Value?> Process(ResponseSet responses) =>
        ItemSession.AfterOneAttempt(this, seed: 0, responses).Outcomes;

    /// <summary>The declaration of a response variable, or <see langword="null"/>.</summary>
    public ResponseDeclaration? ResponseFor(string identifier) => _responses.GetValueOrDefault(identifier);

    /// <summary>The interaction that answers into a response variable, or <see langword="null"/>.</summary>
    public Interaction? InteractionFor(string responseIdentifier) => _interactions.GetValueOrDefault(responseIdentifier);

    /// <summary>Whether responses are all that the interactions ask for; an interaction that asks for nothing may stay without one.</summary>
    public bool IsComplete(ResponseSet responses)
    {
        ArgumentNullException.ThrowIfNull(responses);
        return Interactions.All(each => responses[each.ResponseIdentifier] is { } answer ? each.IsComplete(answer) : each.IsOptional);
    }

    internal void RunTemplateProcessing(VariableScope scope)
    {
        if (TemplateProcessing is { } processing)
        {
            processing.Run(scope, TemplateDeclarations);
        }
        else
        {
            Processing.TemplateProcessing.Reset(scope, TemplateDeclarations);
        }
    }

    internal void SetResponseDefaults(VariableScope scope)
    {
        foreach (var response in ResponseDeclarations)
        {
            scope.Set(response.Identifier, scope.DefaultOf(response));
        }
    }

    internal void SetOutcomeDefaults(VariableScope scope)
    {
        foreach (var outcome in OutcomeDeclarations)
        {
            // Declared or not, the status is the engine's until response processing sets it.
            if (outcome.Identifier != BuiltInVariables.CompletionStatus)
            {
                scope.Set(outcome.Identifier, outcome.InitialValueFrom(scope.DefaultOf(outcome)));
            }
        }
    }
}
