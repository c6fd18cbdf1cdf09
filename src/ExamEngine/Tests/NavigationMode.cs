namespace ExamEngine.Tests;

/// <summary>How a candidate moves through a test part.</summary>
public enum NavigationMode
{
    /// <summary>In order, without going back.</summary>
    Linear,

    /// <summary>Freely.</summary>
    Nonlinear,
}
