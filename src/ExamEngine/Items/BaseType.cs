namespace ExamEngine.Items;

/// <summary>The kind of a single value in an item variable, named as in the QTI specification.</summary>
public enum BaseType
{
    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>Two identifiers, source then destination; the order matters.</summary>
    DirectedPair,

    /// <summary>A file a candidate uploaded.</summary>
    File,

    /// <summary>A double-precision number.</summary>
    Float,

    /// <summary>The identifier of something in the item, such as a choice.</summary>
    Identifier,

    /// <summary>A whole number of 32 bits.</summary>
    Integer,

    /// <summary>Two identifiers whose order does not matter.</summary>
    Pair,

    /// <summary>A position on a picture: x and y in whole pixels from the top left corner.</summary>
    Point,

    /// <summary>Text.</summary>
    String,

    /// <summary>A URI, kept as text.</summary>
    Uri,

    /// <summary>A length of time in seconds.</summary>
    Duration,

    /// <summary>A whole number or an identifier.</summary>
    IntOrIdentifier,
}
