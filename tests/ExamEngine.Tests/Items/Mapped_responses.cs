using ExamEngine.Items;
using ExamEngine.Items.Values;
using ExamEngine.Specs.Items.Data;
using Xunit;

namespace ExamEngine.Specs.Items;

public class Mapped_responses
{
    private const string Strings = """
        <qti-response-declaration identifier="R" cardinality="multiple" base-type="string">
          <qti-mapping default-value="-1" lower-bound="-1.5" upper-bound="2.5">
            <qti-map-entry map-key="a" mapped-value="1"/>
            <qti-map-entry map-key="b" mapped-value="1.5" case-sensitive="false"/>
            <qti-map-entry map-key="tenth" mapped-value="0.1"/>
            <qti-map-entry map-key="fifth" mapped-value="0.2"/>
          </qti-mapping>
        </qti-response-declaration>
        """;

    private const string Points = """
        <qti-response-declaration identifier="R" cardinality="multiple" base-type="point">
          <qti-area-mapping default-value="-0.5">
            <qti-area-map-entry shape="rect" coords="0,0,20,10" mapped-value="1"/>
            <qti-area-map-entry shape="circle" coords="5,5,5" mapped-value="3"/>
          </qti-area-mapping>
        </qti-response-declaration>
        """;

    [Theory]
    [InlineData("a", "1")]
    [InlineData("A", "-1")]
    [InlineData("B", "1.5")]
    [InlineData("a b", "2.5")]
    [InlineData("a a a", "1")]
    [InlineData("x y", "-1.5")]
    [InlineData("a x", "0")]
    [InlineData("tenth fifth", "0.3")]
    [InlineData("", "0")]
    public void Each_distinct_value_counts_once_and_the_sum_is_bounded(string words, string points)
    {
        var members = words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => (SingleValue)new StringValue(word));

        Assert.Equal(points, Reading.Evaluate("<qti-map-response identifier=\"R\"/>", "float", declarations: Strings, responses: Answer(ContainerValue.Multiple(members))));
    }

    [Theory]
    [InlineData("lower-bound=\"2\"", "2")]
    [InlineData("upper-bound=\"-1\"", "-1")]
    [InlineData("", "0")]
    public void An_unanswered_response_is_an_empty_sum_and_bounded_like_any_other(string bound, string points)
    {
        var declarations = Strings.Replace("lower-bound=\"-1.5\" upper-bound=\"2.5\"", bound);

        Assert.Equal(points, Reading.Evaluate("<qti-map-response identifier=\"R\"/>", "float", declarations: declarations, responses: Answer(null)));
    }

    [Fact]
    public void The_sum_over_areas_is_bounded()
    {
        var bounded = Points.Replace("default-value=\"-0.5\"", "default-value=\"-0.5\" lower-bound=\"-0.75\" upper-bound=\"3.5\"");

        Assert.Equal("3.5", OfPoints(bounded, ContainerValue.Multiple([new PointValue(3, 3)])));
        Assert.Equal("-0.75", OfPoints(bounded, ContainerValue.Multiple([new PointValue(30, 30), new PointValue(40, 40)])));
    }

    [Fact]
    public void Of_a_single_point_the_first_area_counts()
    {
        var single = Points.Replace("multiple", "single");

        Assert.Equal("1", OfPoints(single, new PointValue(3, 3)));
        Assert.Equal("-0.5", OfPoints(single, new PointValue(30, 30)));
        Assert.Equal("0", OfPoints(single, null));
    }

    [Fact]
    public void Of_several_points_each_area_counts_once_and_each_miss_takes_the_default()
    {
        Assert.Equal("4", OfPoints(Points, ContainerValue.Multiple([new PointValue(3, 3), new PointValue(4, 4)])));
        Assert.Equal("0", OfPoints(Points, ContainerValue.Multiple([new PointValue(15, 1), new PointValue(30, 30), new PointValue(40, 40)])));
    }

    private static string OfPoints(string declarations, Value? value) =>
        Reading.Evaluate("<qti-map-response-point identifier=\"R\"/>", "float", declarations: declarations, responses: Answer(value));

    private static ResponseSet Answer(Value? value) => new([KeyValuePair.Create("R", value)]);
}
