using ExamEngine.Items.Expressions;

namespace ExamEngine.Qti.Expressions;

/// <summary>
/// How one expression element is read: how many operands it takes, what each must be (the last rule holds for all further ones) and how
/// it is built. Building gives <see langword="null"/> after it has noted a problem.
/// </summary>
internal sealed record ExpressionForm(int Fewest, int Most, OperandRule[] Rules, Func<ExpressionSite, Expression?> Build)
{
    public static ExpressionForm None(Func<ExpressionSite, Expression?> build) => new(0, 0, [], build);

    public static ExpressionForm One(OperandRule rule, Func<ExpressionSite, Expression?> build) => new(1, 1, [rule], build);

    public static ExpressionForm Two(OperandRule first, OperandRule second, Func<ExpressionSite, Expression?> build) => new(2, 2, [first, second], build);

    public static ExpressionForm Many(int fewest, OperandRule rule, Func<ExpressionSite, Expression?> build) => new(fewest, int.MaxValue, [rule], build);

    public OperandRule RuleFor(int operand) => Rules[Math.Min(operand, Rules.Length - 1)];
}
