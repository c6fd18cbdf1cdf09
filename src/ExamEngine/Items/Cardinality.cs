namespace ExamEngine.Items;

/// <summary>How many values an item variable holds, named as in the QTI specification.</summary>
public enum Cardinality
{
    /// <summary>One value.</summary>
    Single,

    /// <summary>Any number of values of one base type, in no order; a value may be there more than once.</summary>
    Multiple,

    /// <summary>Any number of values of one base type, in an order that matters.</summary>
    Ordered,

    /// <summary>Named fields, each a single value of its own base type.</summary>
    Record,
}
