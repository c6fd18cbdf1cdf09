namespace ExamEngine.Certification.Rules;

/// <summary>A rule of a route. It looks at a case and at nothing else.</summary>
internal abstract record Rule
{
    /// <summary>The kind, as programme files call it.</summary>
    public abstract string Kind { get; }

    /// <summary>The name the programme file gives it, if any.</summary>
    public string? Name { get; init; }

    /// <summary>Whether it is an assumption.</summary>
    public bool IsAssumed { get; init; }

    /// <summary>How the rule stands in a case.</summary>
    public abstract RuleFinding Judge(Case judged);
}
