using ExamEngine.Items;
using ExamEngine.Items.Values;
using Xunit;

namespace ExamEngine.Specs.Items;

public class Values_and_their_equality
{
    private static readonly SingleValue A = new IdentifierValue("A");
    private static readonly SingleValue B = new IdentifierValue("B");

    [Fact]
    public void A_pair_has_no_order_and_a_directed_pair_has_one()
    {
        Assert.Equal<Value>(new PairValue("A", "B"), new PairValue("B", "A"));
        Assert.Equal(new PairValue("A", "B").GetHashCode(), new PairValue("B", "A").GetHashCode());
        Assert.NotEqual<Value>(new DirectedPairValue("A", "B"), new DirectedPairValue("B", "A"));
    }

    [Fact]
    public void A_multiple_container_has_no_order_and_counts_copies()
    {
        Assert.Equal(ContainerValue.Multiple([A, B, A]), ContainerValue.Multiple([A, A, B]));
        Assert.NotEqual(ContainerValue.Multiple([A, B, A]), ContainerValue.Multiple([A, B, B]));
        Assert.Equal(ContainerValue.Multiple([A, B])!.GetHashCode(), ContainerValue.Multiple([B, A])!.GetHashCode());
    }

    [Fact]
    public void An_ordered_container_has_an_order()
    {
        Assert.Equal(ContainerValue.Ordered([A, B]), ContainerValue.Ordered([A, B]));
        Assert.NotEqual(ContainerValue.Ordered([A, B]), ContainerValue.Ordered([B, A]));
        Assert.NotEqual(ContainerValue.Ordered([A, B]), ContainerValue.Multiple([A, B]));
    }

    [Fact]
    public void An_empty_container_is_null()
    {
        Assert.Null(ContainerValue.Multiple([]));
        Assert.Null(ContainerValue.Ordered([]));
        Assert.Null(RecordValue.Of([]));
    }

    [Theory]
    [InlineData(BaseType.Integer, " 42 ", "42")]
    [InlineData(BaseType.Integer, "2147483648", null)]
    [InlineData(BaseType.Integer, "4.0", null)]
    [InlineData(BaseType.Float, "4", "4")]
    [InlineData(BaseType.Float, "1,5", null)]
    [InlineData(BaseType.Float, "NaN", null)]
    [InlineData(BaseType.Boolean, "true", "true")]
    [InlineData(BaseType.Boolean, "yes", null)]
    [InlineData(BaseType.Identifier, " A1 ", "A1")]
    [InlineData(BaseType.Identifier, "A 1", null)]
    [InlineData(BaseType.Point, "3 -4", "3 -4")]
    [InlineData(BaseType.Point, "3", null)]
    [InlineData(BaseType.DirectedPair, "A  B", "A B")]
    [InlineData(BaseType.DirectedPair, "A B C", null)]
    [InlineData(BaseType.Duration, "-1", null)]
    [InlineData(BaseType.IntOrIdentifier, "7", "7")]
    [InlineData(BaseType.IntOrIdentifier, "seven", "seven")]
    [InlineData(BaseType.String, " a ", " a ")]
    public void A_value_is_read_only_from_text_of_its_base_type(BaseType baseType, string text, string? value) =>
        Assert.Equal(value, ValueText.Read(baseType, text)?.Text);
}
