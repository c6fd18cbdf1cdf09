using System.Collections.Immutable;

namespace ExamEngine.Qti.Packages;

/// <summary>One resource of a manifest, with paths from the root of the package.</summary>
/// <param name="Identifier">Its name in the manifest.</param>
/// <param name="Type">The type as written, such as <c>imsqti_item_xmlv3p0</c>.</param>
/// <param name="Path">The main file; <see langword="null"/> when it names none, or none within the package.</param>
/// <param name="Files">All files, the main one among them.</param>
/// <param name="Dependencies">The identifiers of the resources it needs.</param>
/// <param name="Line">Where it stands in the manifest, from one.</param>
internal sealed record ManifestResource(
    string Identifier, string Type, string? Path, ImmutableArray<string> Files, ImmutableArray<string> Dependencies, int Line)
{
    /// <summary>What the type says the main file is; <see langword="null"/> for types that are not of QTI.</summary>
    public QtiFileKind? Kind => Type.Trim().ToLowerInvariant() switch
    {
        var type when type.StartsWith("imsqti_item", StringComparison.Ordinal) || type.StartsWith("imsqti_apipitem", StringComparison.Ordinal) => QtiFileKind.Item,
        var type when type.StartsWith("imsqti_test", StringComparison.Ordinal) || type.StartsWith("imsqti_apiptest", StringComparison.Ordinal) => QtiFileKind.Test,
        var type when type.StartsWith("imsqti_assessment_", StringComparison.Ordinal) => QtiFileKind.Test,
        var type when type.StartsWith("imsqti_section", StringComparison.Ordinal) || type.StartsWith("imsqti_apipsection", StringComparison.Ordinal) => QtiFileKind.Section,
        var type when type.Contains("stimulus", StringComparison.Ordinal) && type.StartsWith("imsqti_", StringComparison.Ordinal) => QtiFileKind.Stimulus,
        _ => null,
    };
}
