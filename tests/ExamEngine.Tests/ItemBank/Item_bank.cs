using System.Text.Json;
using System.Text.Json.Serialization;
using ExamEngine.Items.Presentation;
using ExamEngine.Tests.Forms;
using Xunit;

namespace ExamEngine.Specs.ItemBank;

/// <summary>The item bank of the repository, held against every rule its authors have to keep.</summary>
public sealed class Item_bank
{
    private static readonly Dictionary<string, BankUnderCheck> Banks =
        new[] { "ctss-standard", "practice-demo", "practice-interactions" }.ToDictionary(name => name, BankUnderCheck.Read, StringComparer.Ordinal);

    public static TheoryData<string> Packages => [.. Banks.Keys];

    private static BankUnderCheck Standard => Banks["ctss-standard"];

    [Theory]
    [MemberData(nameof(Packages))]
    public void Every_file_is_read_without_a_problem(string package) => Assert.Empty(ContentRules.EveryFileIsReadWithoutAProblem(Banks[package]));

    [Theory]
    [MemberData(nameof(Packages))]
    public void Identifiers_are_file_names(string package) => Assert.Empty(ContentRules.IdentifiersAreFileNames(Banks[package]));

    [Theory]
    [MemberData(nameof(Packages))]
    public void Every_item_is_referenced_once(string package) => Assert.Empty(ContentRules.EveryItemIsReferencedOnce(Banks[package]));

    [Theory]
    [MemberData(nameof(Packages))]
    public void Every_item_has_a_rationale(string package) => Assert.Empty(ContentRules.EveryItemHasARationale(Banks[package]));

    [Theory]
    [MemberData(nameof(Packages))]
    public void Every_option_of_a_situational_judgement_has_a_rationale(string package) =>
        Assert.Empty(ContentRules.EveryOptionOfAJudgementHasARationale(Banks[package]));

    [Theory]
    [MemberData(nameof(Packages))]
    public void Every_item_has_a_place_in_the_blueprint(string package) => Assert.Empty(ContentRules.EveryItemHasAPlaceInTheBlueprint(Banks[package]));

    [Theory]
    [MemberData(nameof(Packages))]
    public void No_option_is_about_the_others(string package) => Assert.Empty(ContentRules.NoOptionIsAboutTheOthers(Banks[package]));

    [Theory]
    [MemberData(nameof(Packages))]
    public void Options_are_distinct(string package) => Assert.Empty(ContentRules.OptionsAreDistinct(Banks[package]));

    [Theory]
    [MemberData(nameof(Packages))]
    public void Every_picture_has_words(string package) => Assert.Empty(ContentRules.EveryPictureHasWords(Banks[package]));

    [Theory]
    [MemberData(nameof(Packages))]
    public void Every_sound_has_words(string package) => Assert.Empty(ContentRules.EverySoundHasWords(Banks[package]));

    [Theory]
    [MemberData(nameof(Packages))]
    public void Every_area_of_a_picture_has_a_label(string package) => Assert.Empty(ContentRules.EveryAreaHasALabel(Banks[package]));

    [Theory]
    [MemberData(nameof(Packages))]
    public void Every_picture_and_sound_is_used(string package) => Assert.Empty(ContentRules.EveryPictureAndSoundIsUsed(Banks[package]));

    [Fact]
    public void Practice_shows_every_interaction_that_pages_can_show()
    {
        var kinds = JsonSerializer.SerializeToNode(Banks["practice-interactions"].Entries.Select(entry => CandidateView.Of(entry.Item, seed: 1)), JsonSerializerOptions.Web)!.AsArray()
            .SelectMany(item => item!["interactions"]!.AsArray().Select(interaction => interaction!["kind"]!.GetValue<string>()));

        var all = typeof(InteractionContent).GetCustomAttributes(typeof(JsonDerivedTypeAttribute), inherit: false).Cast<JsonDerivedTypeAttribute>().Select(each => (string)each.TypeDiscriminator!);
        Assert.Empty(all.Except(kinds, StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void Candidates_see_no_rationale(string package) => Assert.Empty(ContentRules.CandidatesSeeNoRationale(Banks[package]));

    [Theory]
    [MemberData(nameof(Packages))]
    public void Mappings_reach_the_maximum_exactly(string package) => Assert.Empty(ScoringRules.MappingsReachTheMaximum(Banks[package]));

    [Theory]
    [MemberData(nameof(Packages))]
    public void Keys_score_the_maximum(string package) => Assert.Empty(ScoringRules.KeysScoreTheMaximum(Banks[package]));

    [Theory]
    [MemberData(nameof(Packages))]
    public void Nothing_but_the_key_scores_the_maximum(string package) => Assert.Empty(ScoringRules.NothingButTheKeyScoresTheMaximum(Banks[package]));

    [Theory]
    [MemberData(nameof(Packages))]
    public void Manifest_lists_the_files(string package) => Assert.Empty(ManifestRules.ManifestListsTheFiles(Banks[package]));

    [Theory]
    [MemberData(nameof(Packages))]
    public void Manifest_is_a_package_of_QTI_3(string package) => Assert.Empty(ManifestRules.ManifestIsAPackageOfQti3(Banks[package]));

    [Theory]
    [MemberData(nameof(Packages))]
    public void Resources_are_of_the_type_of_their_file(string package) => Assert.Empty(ManifestRules.ResourcesAreOfTheTypeOfTheirFile(Banks[package]));

    [Theory]
    [MemberData(nameof(Packages))]
    public void Resources_depend_on_what_their_files_refer_to(string package) =>
        Assert.Empty(ManifestRules.ResourcesDependOnWhatTheirFilesReferTo(Banks[package]));

    [Fact]
    public void Every_section_of_the_standard_examination_has_at_least_45_items() => Assert.Empty(ContentRules.EverySectionHasEnoughItems(Standard));

    [Theory]
    [InlineData("practice-demo")]
    [InlineData("practice-interactions")]
    public void Practice_is_never_drawn_from_live_forms(string practice)
    {
        Assert.Equal(practice, Banks[practice].Blueprint.Value!.Bank);
        Assert.Empty(Questions(Banks[practice]).Intersect(Questions(Standard), StringComparer.Ordinal));
        Assert.Empty(Banks[practice].Entries.Select(entry => entry.Id).Intersect(Standard.Entries.Select(entry => entry.Id), StringComparer.Ordinal));
    }

    [Fact]
    public void Each_position_is_the_key_of_a_fifth_to_a_third_of_the_multiple_choice_items_of_a_section() =>
        Assert.Empty(ContentRules.KeysOfMultipleChoiceAreBalanced(Standard));

    [Fact]
    public void Key_is_the_longest_option_of_a_third_of_the_items_of_a_section_at_most() => Assert.Empty(ContentRules.KeysAreNotTheLongestOption(Standard));

    [Theory]
    [InlineData("ctss-standard")]
    [InlineData("ctss-upgrade")]
    public void Forms_are_mostly_multiple_choice_with_a_quarter_of_situational_judgement(string exam) =>
        Assert.Empty(FormRules.FormsAreMostlyMultipleChoiceWithJudgement(Blueprint(exam), Standard.BankItems));

    [Theory]
    [InlineData("ctss-standard")]
    [InlineData("ctss-upgrade")]
    public void Forms_of_different_seeds_differ_in_a_third_of_their_items_on_average(string exam) =>
        Assert.Empty(FormRules.FormsOfDifferentSeedsDiffer(Blueprint(exam), Standard.BankItems));

    [Theory]
    [InlineData("ctss-standard", "ctss-standard")]
    [InlineData("ctss-upgrade", "ctss-standard")]
    [InlineData("practice-demo", "practice-demo")]
    [InlineData("practice-interactions", "practice-interactions")]
    public void Every_form_holds_what_its_blueprint_asks_for(string exam, string package) =>
        Assert.Empty(FormRules.EveryFormHoldsWhatTheBlueprintAsksFor(Blueprint(exam), Banks[package].BankItems));

    private static IEnumerable<string> Questions(BankUnderCheck bank) => bank.Documents.Where(file => file.Key.StartsWith("items/", StringComparison.Ordinal))
        .Select(file => file.Value.Descendants(BankUnderCheck.Qti + "qti-item-body").Single().Value.ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal));

    private static Blueprint Blueprint(string exam)
    {
        var reading = BlueprintReader.Read("blueprint.yaml", Specs.Forms.Blueprints.Text(exam));
        Assert.Empty(reading.Problems);
        return reading.Value!;
    }
}
