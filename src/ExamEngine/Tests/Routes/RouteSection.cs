namespace ExamEngine.Tests.Routes;

/// <summary>A section as it stands in one candidate's route. A section drawn twice is there as two objects, compared by reference.</summary>
public sealed class RouteSection
{
    internal RouteSection(AssessmentSection section, RouteSection? parent)
    {
        Section = section;
        Parent = parent;
    }

    /// <summary>What the test says of it.</summary>
    public AssessmentSection Section { get; }

    /// <summary>The section around it, or <see langword="null"/> directly in a part.</summary>
    public RouteSection? Parent { get; }

    /// <summary>This section and those around it, from the inside out.</summary>
    public IEnumerable<RouteSection> Outwards
    {
        get
        {
            for (var section = this; section is not null; section = section.Parent)
            {
                yield return section;
            }
        }
    }
}
