namespace ExamEngine.Items.Expressions;

/// <summary>The functions of <c>qti-math-operator</c>, named as there. Angles are radians unless the name says otherwise.</summary>
#pragma warning disable CS1591 // The names are the functions.
public enum MathFunction
{
    Sin,
    Cos,
    Tan,
    Sec,
    Csc,
    Cot,
    Asin,
    Acos,
    Atan,
    Atan2,
    Asec,
    Acsc,
    Acot,
    Sinh,
    Cosh,
    Tanh,
    Sech,
    Csch,
    Coth,
    Log,
    Ln,
    Exp,
    Abs,
    Signum,
    Floor,
    Ceil,
    ToDegrees,
    ToRadians,
}
