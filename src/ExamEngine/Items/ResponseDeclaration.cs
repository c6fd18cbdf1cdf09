using ExamEngine.Items.Values;

namespace ExamEngine.Items;

/// <summary>A response variable: what a candidate answers, with its key. Never leaves the engine towards a candidate.</summary>
public sealed class ResponseDeclaration : VariableDeclaration
{
    /// <summary>The key, or NULL when there is none.</summary>
    public Value? CorrectResponse { get; init; }

    /// <summary>What each value is worth, when the item says so.</summary>
    public Mapping? Mapping { get; init; }

    /// <summary>What a point in each area is worth, when the item says so.</summary>
    public AreaMapping? AreaMapping { get; init; }
}
