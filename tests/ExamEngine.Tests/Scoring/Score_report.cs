using System.Text.Json;
using ExamEngine.Scoring;
using ExamEngine.Specs.Forms;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace ExamEngine.Specs.Scoring;

public sealed class Score_report
{
    [Fact]
    public void Sections_and_domains_both_sum_to_the_total()
    {
        double[] steps = [0, 0.25, 1 / 3.0, 0.5, 2 / 3.0, 0.75, 1];
        Prop.ForAll(Gen.Elements(steps).ArrayOf(120).ToArbitrary(), points =>
        {
            var report = Scored.Standard(points);
            return Same(report.RawPoints, report.SectionScores.Sum(section => section.Points))
                && Same(report.RawPoints, report.DomainScores.Sum(domain => domain.Points))
                && report.MaxPoints == report.SectionScores.Sum(section => section.MaxPoints)
                && report.MaxPoints == report.DomainScores.Sum(domain => domain.MaxPoints)
                && report.SectionScores.All(section => Same(
                    section.Points, report.DomainScores.Where(domain => domain.Section == section.Id).Sum(domain => domain.Points)));
        }).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));

        // Each number is exact to 28 digits; their sums differ in the last of these.
        static bool Same(decimal a, decimal b) => Math.Abs(a - b) < 1e-20m;
    }

    [Fact]
    public void Sections_and_domains_stand_in_the_order_of_the_examination()
    {
        var report = Scored.Standard(Scored.Points(60));
        Assert.Equal(Blueprints.Standard.Sections.Select(section => section.Title), report.SectionScores.Select(section => section.Title));
        Assert.Equal(Blueprints.Standard.Sections.SelectMany(section => section.Domains).Select(domain => domain.Id), report.DomainScores.Select(domain => domain.Id));
        Assert.All(report.DomainScores, domain => Assert.Equal((10m, 70m), (domain.MaxPoints, domain.Standard)));
    }

    [Fact]
    public void Section_tells_points_percent_and_answers()
    {
        var form = Scored.StandardForm;
        var results = Scored.Results(form, Scored.Points(20));
        results[30] = new ItemResult.NotAnswered();
        Assert.Equal(
            new SectionScore("foundations", "Service foundations", 20m, 30m, 66.7m, 29, 30),
            Scored.Report(Blueprints.Standard, form, results).SectionScores[0]);
    }

    [Fact]
    public void Unanswered_item_gives_no_points_and_is_counted()
    {
        var form = Scored.StandardForm;
        var results = Scored.Results(form, Scored.Points(90));
        results[1] = new ItemResult.NotAnswered();
        results[120] = new ItemResult.NotAnswered();
        var report = Scored.Report(Blueprints.Standard, form, results);
        Assert.Equal((89m, 120m), (report.RawPoints, report.MaxPoints));
        Assert.Equal([1, 120], report.NotAnswered);
        Assert.Contains("Questions not answered: 2; an unanswered question gives no points.", report.Notes);
    }

    [Fact]
    public void Item_without_a_maximum_does_not_count()
    {
        var form = Scored.StandardForm;
        var items = form.Sections[0].Items.Select(item => item.Position == 3 ? item with { MaxScore = 0, ScoredByPerson = true } : item).ToArray();
        form = form with { Sections = [form.Sections[0] with { Items = items }, .. form.Sections.Skip(1)] };
        var results = Scored.Results(form, []);
        results[3] = new ItemResult.AwaitsPerson();
        var report = Scored.Report(Blueprints.Standard, form, results);
        Assert.Equal((119m, 83.5m), (report.MaxPoints, report.CutPoints));
        Assert.Equal([3], report.UnscoredItems);
        Assert.Contains("Questions that do not count towards the result: 1.", report.Notes);
    }

    [Fact]
    public void Practice_has_no_decision_and_leaves_out_what_a_person_would_score()
    {
        var form = Blueprints.Assemble(Blueprints.Practice, Blueprints.PracticeBank);
        var written = form.Items.Single(item => item.Kind == "extended").Position;
        var results = form.Items.ToDictionary(item => item.Position, ItemResult (item) => new ItemResult.Points(item.MaxScore));
        results[written] = new ItemResult.AwaitsPerson();
        var report = Scored.Report(Blueprints.Practice, form, results);
        Assert.Equal((ScoreResult.Practice, 9m, 9m, 100m), (report.Result, report.RawPoints, report.MaxPoints, report.Percent));
        Assert.Equal("Practice: 9 of 9 points (100 %); there is no pass or fail.", report.Summary);
        Assert.Equal([written], report.UnscoredItems);
        Assert.Empty(report.StudyAdvice.Domains);
    }

    [Fact]
    public void Practice_where_all_is_wrong_advises_no_hours()
    {
        var form = Blueprints.Assemble(Blueprints.Practice, Blueprints.PracticeBank);
        var report = Scored.Report(Blueprints.Practice, form, Scored.Results(form, []));
        Assert.Equal(0, report.StudyAdvice.TotalHours);
        Assert.All(report.DomainScores, domain => Assert.Null(domain.AdvisedHours));
        Assert.Equal("Practice is too short for study advice: review all domains in blueprint proportion.", report.StudyAdvice.Text);
    }

    [Fact]
    public void Domain_in_which_nothing_counts_says_so()
    {
        var sections = Scored.StandardForm.Sections.Select(section => section with
        {
            Items = [.. section.Items.Select(item => item.Domain == "metrics" ? item with { MaxScore = 0 } : item)],
        });
        var form = Scored.StandardForm with { Sections = [.. sections] };
        var domain = Scored.Report(Blueprints.Standard, form, Scored.Results(form, [])).DomainScores.Single(domain => domain.Id == "metrics");
        Assert.Null(domain.Percent);
        Assert.Null(domain.AdvisedHours);
        Assert.Equal((0m, 100m), (domain.Low, domain.High));
        Assert.Equal("Performance metrics: nothing here was scored.", domain.Words);
    }

    [Fact]
    public void Cut_is_provisional_and_the_report_says_so()
    {
        var report = Scored.Standard(Scored.Points(84));
        Assert.True(report.Provisional);
        Assert.Contains("The cut score is provisional until a standard-setting study has been made.", report.Notes);
        Assert.Contains("Pass or fail is decided on the unrounded total, and points at the cut pass.", report.Notes);
    }

    [Fact]
    public void Report_goes_to_json_and_back_unchanged()
    {
        var report = Scored.Standard(Scored.Points(61.25));
        var json = JsonSerializer.Serialize(report, JsonSerializerOptions.Web);
        var back = JsonSerializer.Deserialize<ScoreReport>(json, JsonSerializerOptions.Web)!;
        Assert.Equivalent(report, back, strict: true);
        Assert.Equal(json, JsonSerializer.Serialize(back, JsonSerializerOptions.Web));
        Assert.Contains("\"result\":\"Failed\"", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Item_that_was_not_presented_is_no_part_of_the_maximum_and_the_notes_say_so()
    {
        var blueprint = Scored.OneDomainBlueprint(4);
        var form = Scored.FormOf(blueprint);
        var results = Scored.Results(form, [1, 1, 0]);
        results[4] = new ItemResult.NotPresented();
        var report = Scored.Report(blueprint, form, results);
        Assert.Equal((2m, 3m), (report.RawPoints, report.MaxPoints));
        Assert.Equal([4], report.NotPresented);
        Assert.Equal((3, 3), (report.SectionScores[0].Answered, report.SectionScores[0].Items));
        Assert.Equal(3m, report.DomainScores[0].MaxPoints);
        Assert.Contains("Questions that were not presented, as the rules of the examination led past them: 1; they are not part of the points that could be reached.", report.Notes);
        Assert.Empty(Scored.Report(blueprint, form, Scored.Results(form, [1])).NotPresented);
    }
}
