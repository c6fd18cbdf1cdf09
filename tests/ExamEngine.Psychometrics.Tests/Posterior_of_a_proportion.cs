using ExamEngine.Psychometrics;
using Xunit;

namespace ExamEngine.Specs.Psychometrics;

/// <summary>
/// References: the incomplete beta integral by Simpson's rule on 200,000 panels after x = sin² t, in Python 3.11; tolerance 1e-9.
/// </summary>
public sealed class Posterior_of_a_proportion
{
    [Theory]
    [InlineData(0, 10, 0.7, 0.9999993467026339)]
    [InlineData(5, 10, 0.7, 0.9121742122624958)]
    [InlineData(5.5, 10, 0.7, 0.8497316674)]
    [InlineData(6, 10, 0.7, 0.7619390201672308)]
    [InlineData(7, 10, 0.7, 0.5192514021671871)]
    [InlineData(13, 25, 0.7, 0.9717130971195168)]
    [InlineData(10, 10, 0.7, 0.006821825813970604)]
    [InlineData(0, 0, 0.7, 0.6309898804344546)]
    [InlineData(2.75, 5, 0.6, 0.6005266081987567)]
    public void Probability_below_a_standard_is_the_incomplete_beta_integral(double points, double n, double standard, double probability) =>
        Assert.Equal(probability, ProportionPosterior.Of(points, n).ProbabilityBelow(standard), 1e-9);

    [Theory]
    [InlineData(0, 0, 0.5)]
    [InlineData(13, 25, 13.5 / 26)]
    [InlineData(10, 10, 10.5 / 11)]
    public void Mean_is_drawn_towards_one_half(double points, double n, double mean) =>
        Assert.Equal(mean, ProportionPosterior.Of(points, n).Mean, 1e-15);

    [Fact]
    public void Whole_range_has_probability_one_and_its_start_none()
    {
        var posterior = ProportionPosterior.Of(3, 10);
        Assert.Equal(0, posterior.ProbabilityBelow(0));
        Assert.Equal(1, posterior.ProbabilityBelow(1));
    }

    [Theory]
    [InlineData(-1, 10, 0.7)]
    [InlineData(11, 10, 0.7)]
    [InlineData(double.NaN, 10, 0.7)]
    [InlineData(1, 10, -0.1)]
    [InlineData(1, 10, 1.1)]
    [InlineData(1, 10, double.NaN)]
    public void Impossible_arguments_are_refused(double points, double n, double standard) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ProportionPosterior.Of(points, n).ProbabilityBelow(standard));
}
