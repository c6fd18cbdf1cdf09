namespace ExamEngine.Certification.Rules;

/// <summary>How a rule stands at a moment. The order counts: of several rules that must all be satisfied the lowest decides.</summary>
public enum RuleStatus
{
    /// <summary>Not satisfied, and nothing that is handed in now would change that.</summary>
    NotSatisfied,

    /// <summary>Satisfied as soon as something is handed in, paid or verified.</summary>
    NeedsEvidence,

    /// <summary>Satisfied.</summary>
    Satisfied,
}
