using System.Collections.Immutable;
using ExamEngine.Items.Values;

namespace ExamEngine.Items.Expressions;

/// <summary><c>qti-field-value</c>: a field of a record; NULL when there is none.</summary>
public sealed class FieldValue(Expression record, string field) : Expression(ExpressionType.Unknown with { Cardinality = Items.Cardinality.Single })
{
    /// <inheritdoc />
    public override Value? Evaluate(VariableScope scope) =>
        record.Evaluate(scope) is RecordValue values ? values.Fields.GetValueOrDefault(field) : null;
}
