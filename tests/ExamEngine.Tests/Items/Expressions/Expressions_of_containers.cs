using ExamEngine.Items;
using ExamEngine.Items.Values;
using ExamEngine.Specs.Items.Data;
using Xunit;
using static ExamEngine.Specs.Items.Data.Qti;

namespace ExamEngine.Specs.Items.Expressions;

public class Expressions_of_containers
{
    [Fact]
    public void Multiple_joins_values_and_leaves_null_out() =>
        Assert.Equal("1, 2, 1", Reading.Evaluate(Multiple(Int(1), Null, Ints("multiple", 2, 1)), "integer", "multiple"));

    [Fact]
    public void Ordered_of_nothing_is_null() => Assert.Equal("NULL", Reading.Evaluate(Ordered(Null), "integer", "ordered"));

    [Fact]
    public void Delete_takes_every_copy_away()
    {
        Assert.Equal("1, 3", Reading.Evaluate(Op("delete", Int(2), Ints("ordered", 1, 2, 2, 3)), "integer", "ordered"));
        Assert.Equal("NULL", Reading.Evaluate(Op("delete", Int(2), Ints("multiple", 2, 2)), "integer", "multiple"));
        Assert.Equal("NULL", Reading.Evaluate(Op("delete", Null, Ints("multiple", 2, 2)), "integer", "multiple"));
    }

    [Fact]
    public void Repeat_gives_the_values_over_and_over()
    {
        Assert.Equal("1, 2, 1, 2", Reading.Evaluate(With("repeat", "number-repeats=\"2\"", Int(1), Int(2)), "integer", "ordered"));
        Assert.Equal("NULL", Reading.Evaluate(With("repeat", "number-repeats=\"0\"", Int(1)), "integer", "ordered"));
        Assert.Equal("NULL", Reading.Evaluate(With("repeat", "number-repeats=\"2000000000\"", Int(1)), "integer", "ordered"));
    }

    [Fact]
    public void Field_value_reads_a_record()
    {
        const string Declarations = """
            <qti-outcome-declaration identifier="R" cardinality="record">
              <qti-default-value><qti-value field-identifier="A" base-type="integer">2</qti-value></qti-default-value>
            </qti-outcome-declaration>
            """;
        const string Record = "<qti-variable identifier=\"R\"/>";

        Assert.Equal("2", Reading.Evaluate(With("field-value", "field-identifier=\"A\"", Record), "integer", declarations: Declarations));
        Assert.Equal("NULL", Reading.Evaluate(With("field-value", "field-identifier=\"B\"", Record), "integer", declarations: Declarations));
    }

    [Fact]
    public void Correct_and_default_read_the_declaration()
    {
        const string Declarations = """
            <qti-response-declaration identifier="R" cardinality="single" base-type="identifier">
              <qti-default-value><qti-value>D</qti-value></qti-default-value>
              <qti-correct-response><qti-value>C</qti-value></qti-correct-response>
            </qti-response-declaration>
            """;
        var answered = new ResponseSet([KeyValuePair.Create<string, Value?>("R", new IdentifierValue("X"))]);

        Assert.Equal("C", Reading.Evaluate("<qti-correct identifier=\"R\"/>", "identifier", declarations: Declarations));
        Assert.Equal("D", Reading.Evaluate("<qti-default identifier=\"R\"/>", "identifier", declarations: Declarations));
        Assert.Equal("D", Reading.Evaluate("<qti-variable identifier=\"R\"/>", "identifier", declarations: Declarations));
        Assert.Equal("X", Reading.Evaluate("<qti-variable identifier=\"R\"/>", "identifier", declarations: Declarations, responses: answered));
    }
}
