namespace ExamEngine.Items;

/// <summary>The shapes an area of a picture can have.</summary>
public enum AreaShape
{
    /// <summary>The whole picture.</summary>
    Default,

    /// <summary>A rectangle.</summary>
    Rect,

    /// <summary>A circle.</summary>
    Circle,

    /// <summary>A polygon.</summary>
    Poly,

    /// <summary>An ellipse whose axes are level and upright.</summary>
    Ellipse,
}
