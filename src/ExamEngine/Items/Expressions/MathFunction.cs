namespace ExamEngine.Items.Expressions;

/// <summary>The functions of <c>qti-math-operator</c>, named as there. Angles are radians unless the name says otherwise.</summary>
public enum MathFunction
{
    /// <summary>The sine.</summary>
    Sin,

    /// <summary>The cosine.</summary>
    Cos,

    /// <summary>The tangent.</summary>
    Tan,

    /// <summary>The secant, one over the cosine.</summary>
    Sec,

    /// <summary>The cosecant, one over the sine.</summary>
    Csc,

    /// <summary>The cotangent, one over the tangent.</summary>
    Cot,

    /// <summary>The angle of a sine, from −π/2 to π/2.</summary>
    Asin,

    /// <summary>The angle of a cosine, from 0 to π.</summary>
    Acos,

    /// <summary>The angle of a tangent, from −π/2 to π/2.</summary>
    Atan,

    /// <summary>The angle of the point with the second operand as x and the first as y, from −π to π.</summary>
    Atan2,

    /// <summary>The angle of a secant.</summary>
    Asec,

    /// <summary>The angle of a cosecant.</summary>
    Acsc,

    /// <summary>The angle of a cotangent.</summary>
    Acot,

    /// <summary>The hyperbolic sine.</summary>
    Sinh,

    /// <summary>The hyperbolic cosine.</summary>
    Cosh,

    /// <summary>The hyperbolic tangent.</summary>
    Tanh,

    /// <summary>The hyperbolic secant.</summary>
    Sech,

    /// <summary>The hyperbolic cosecant.</summary>
    Csch,

    /// <summary>The hyperbolic cotangent.</summary>
    Coth,

    /// <summary>The logarithm to base ten.</summary>
    Log,

    /// <summary>The natural logarithm.</summary>
    Ln,

    /// <summary>e to the power of the operand.</summary>
    Exp,

    /// <summary>The size without the sign.</summary>
    Abs,

    /// <summary>−1, 0 or 1, by the sign.</summary>
    Signum,

    /// <summary>The next integer down.</summary>
    Floor,

    /// <summary>The next integer up.</summary>
    Ceil,

    /// <summary>Radians as degrees.</summary>
    ToDegrees,

    /// <summary>Degrees as radians.</summary>
    ToRadians,
}
