using System.Collections.Immutable;

namespace ExamEngine.Tests;

/// <summary>An item in a test; <paramref name="Href"/> is the path of its file from the root of the package.</summary>
public sealed record AssessmentItemRef(string Identifier, string Href, IReadOnlyList<string> Categories) : SectionChild(Identifier)
{
    /// <summary>Factors by their identifiers; a test may name one when it takes a number of the item.</summary>
    public ImmutableDictionary<string, double> Weights { get; init; } = [];

    /// <summary>Item variables that have another name in the test.</summary>
    public ImmutableArray<VariableMapping> VariableMappings { get; init; } = [];

    /// <summary>Values for template variables of the item.</summary>
    public ImmutableArray<TemplateDefault> TemplateDefaults { get; init; } = [];

    /// <summary>The item's own name for a variable the test asks for.</summary>
    public string SourceOf(string variable) =>
        VariableMappings.FirstOrDefault(mapping => mapping.TargetIdentifier == variable)?.SourceIdentifier ?? variable;
}
