using System.Text.RegularExpressions;
using ExamEngine.Tests.Forms;
using Xunit;

namespace ExamEngine.Specs.ItemBank;

/// <summary>Every rule of the item bank, broken once in a copy: a rule that never speaks guards nothing.</summary>
public sealed partial class Broken_item_bank
{
    private const string Choice = "items/practice-mc-01.xml";
    private const string Judgement = "items/practice-sjt-01.xml";
    private const string Match = "items/practice-match-01.xml";
    private const string Section = "sections/practice.xml";
    private const string Manifest = "imsmanifest.xml";

    private static readonly BankUnderCheck Practice = BankUnderCheck.Read("practice-demo");
    private static readonly BankUnderCheck Standard = BankUnderCheck.Read("ctss-standard");

    private static readonly BankUnderCheck Interactions = BankUnderCheck.Read("practice-interactions");

    [Fact]
    public void Picture_that_is_not_there_is_reported() =>
        Assert.NotEmpty(ContentRules.EveryFileIsReadWithoutAProblem(Interactions.With("items/interactions-hotspot-01.xml", "rear-panel.svg", "front-panel.svg")));

    [Fact]
    public void Picture_without_words_is_reported() =>
        Assert.Single(ContentRules.EveryPictureHasWords(Interactions.With("stimuli/interactions-office.xml", "alt=\"Plan of", "alt=\" \" class=\"")));

    [Fact]
    public void Sound_without_words_is_reported() =>
        Assert.Single(ContentRules.EverySoundHasWords(Interactions.With("items/interactions-media-01.xml", "kind=\"captions\"", "kind=\"metadata\"")));

    [Fact]
    public void Area_without_a_label_is_reported() =>
        Assert.Single(ContentRules.EveryAreaHasALabel(Interactions.With("items/interactions-hotspot-01.xml", "hotspot-label=\"Socket 1, three round pins\"", "")));

    [Fact]
    public void Picture_that_nothing_shows_is_reported_there_and_in_the_manifest()
    {
        var bank = Interactions.WithAsset("images/spare.png");

        Assert.Equal(["images/spare.png is used by nothing."], ContentRules.EveryPictureAndSoundIsUsed(bank));
        Assert.Equal(["images/spare.png is not in the manifest."], ManifestRules.ManifestListsTheFiles(bank));
    }

    [Fact]
    public void Item_with_an_unknown_element_is_reported() =>
        Assert.NotEmpty(ContentRules.EveryFileIsReadWithoutAProblem(Practice.With(Choice, "qti-choice-interaction", "qti-hunch-interaction")));

    [Fact]
    public void Blueprint_with_a_word_it_does_not_know_is_reported() =>
        Assert.NotEmpty(ContentRules.EveryFileIsReadWithoutAProblem(Practice.With("blueprint.yaml", "grace-seconds:", "graze-seconds:")));

    [Fact]
    public void Identifier_that_is_not_the_file_name_is_reported() =>
        Assert.Single(ContentRules.IdentifiersAreFileNames(Practice.With(Choice, "identifier=\"practice-mc-01\"", "identifier=\"practice-mc-02\"")));

    [Fact]
    public void Item_that_no_section_refers_to_is_reported() =>
        Assert.Equal(["items/spare.xml is referred to 0 times."], ContentRules.EveryItemIsReferencedOnce(Practice.WithFile("items/spare.xml", "<spare/>")));

    [Fact]
    public void Item_in_the_place_of_another_is_reported() =>
        Assert.Equal(3, ContentRules.EveryItemIsReferencedOnce(Practice.With(Section, "../items/practice-mc-01.xml", "../items/practice-sjt-01.xml")).Count());

    [Fact]
    public void Item_without_a_rationale_is_reported() =>
        Assert.Single(ContentRules.EveryItemHasARationale(Practice.With(Choice, "use=\"scoring\"", "use=\"instructions\"")));

    [Fact]
    public void Judgement_with_an_option_unexplained_is_reported() =>
        Assert.Single(ContentRules.EveryOptionOfAJudgementHasARationale(Practice.With(Judgement, "<dt>C</dt>", "<dt>X</dt>")));

    [Fact]
    public void Item_of_a_kind_that_no_form_asks_for_is_reported() =>
        Assert.Single(ContentRules.EveryItemHasAPlaceInTheBlueprint(Practice.With(Section, "category=\"mc\"", "category=\"quiz\"")));

    [Fact]
    public void Domain_that_the_blueprint_does_not_know_is_reported() =>
        Assert.Equal(5, ContentRules.EveryItemHasAPlaceInTheBlueprint(Practice.With(Section, "identifier=\"support-basics\"", "identifier=\"support\"")).Count());

    [Fact]
    public void Section_of_a_few_items_is_reported() => Assert.Equal(["practice has 10 items."], ContentRules.EverySectionHasEnoughItems(Practice));

    [Fact]
    public void Key_that_is_always_in_the_same_place_is_reported() =>
        Assert.NotEmpty(ContentRules.KeysOfMultipleChoiceAreBalanced(Standard.WithEach("items/diagnosis-", text => CorrectValue().Replace(text, "<qti-correct-response><qti-value>A<"))));

    [Fact]
    public void Key_that_is_always_the_longest_is_reported() =>
        Assert.Equal(4, ContentRules.KeysAreNotTheLongestOption(Standard.WithEach("items/", WithLongKey)).Count());

    [Theory]
    [InlineData("All of the above.")]
    [InlineData("None of these.")]
    [InlineData("Both A and C.")]
    public void Option_about_the_others_is_reported(string option) =>
        Assert.Single(ContentRules.NoOptionIsAboutTheOthers(Practice.WithEach(Choice, text => OptionD().Replace(text, $"identifier=\"D\">{option}<"))));

    [Fact]
    public void Two_options_that_say_the_same_are_reported() =>
        Assert.Single(ContentRules.OptionsAreDistinct(Practice.WithEach(Choice, text => OptionD().Replace(text, $"identifier=\"D\">{OptionA().Match(text).Groups[1].Value.ToUpperInvariant()}<"))));

    [Fact]
    public void Rationale_in_view_of_the_candidate_is_reported()
    {
        var passage = Practice.Entries.Single(entry => entry.Kind == "mc").Rationale.Single().Value.Trim();
        var shown = Practice.With(Choice, "</qti-rubric-block>", $"</qti-rubric-block><p>Note: <em>{passage[..5]}</em>{passage[5..]}</p>");
        Assert.Single(ContentRules.CandidatesSeeNoRationale(shown));
    }

    [Fact]
    public void Mapping_that_falls_short_of_the_maximum_is_reported() =>
        Assert.Single(ScoringRules.MappingsReachTheMaximum(Practice.With(Judgement, "mapped-value=\"1\"", "mapped-value=\"0.75\"")));

    [Fact]
    public void Mapping_whose_surplus_a_bound_cuts_off_is_reported()
    {
        var surplus = Practice.WithEach(Match, text => MappedValue().Replace(text, "mapped-value=\"0.5\""));
        Assert.Single(ScoringRules.MappingsReachTheMaximum(surplus));
        Assert.Empty(ScoringRules.KeysScoreTheMaximum(surplus));
    }

    [Fact]
    public void Key_that_does_not_score_the_maximum_is_reported() =>
        Assert.Single(ScoringRules.KeysScoreTheMaximum(Practice.With(Choice, "normal-maximum=\"1\"", "normal-maximum=\"2\"")));

    [Fact]
    public void Second_option_that_scores_as_much_as_the_key_is_reported() =>
        Assert.Single(ScoringRules.NothingButTheKeyScoresTheMaximum(Practice.With(Judgement, "mapped-value=\"0.5\"", "mapped-value=\"1\"")));

    [Fact]
    public void Combination_that_scores_as_much_as_the_key_is_reported() =>
        Assert.NotEmpty(ScoringRules.NothingButTheKeyScoresTheMaximum(Practice.WithEach(Match, text => MappedValue().Replace(text, "mapped-value=\"0.5\""))));

    [Fact]
    public void Bank_that_cannot_fill_a_form_is_reported() =>
        Assert.Equal(FormRules.Draws, FormRules.EveryFormHoldsWhatTheBlueprintAsksFor(Blueprint(Practice), [.. Practice.BankItems.Where(item => item.Kind != "sjt")]).Count());

    [Fact]
    public void Blueprint_without_enough_judgement_is_reported() => Assert.Single(FormRules.FormsAreMostlyMultipleChoiceWithJudgement(Blueprint(Practice), Practice.BankItems));

    [Fact]
    public void Bank_as_small_as_its_form_is_reported() =>
        Assert.Equal(FormRules.Draws, FormRules.FormsOfDifferentSeedsDiffer(Blueprint(Practice), Practice.BankItems).Count());

    [Fact]
    public void File_that_the_manifest_does_not_list_is_reported() =>
        Assert.Equal(["items/spare.xml is not in the manifest."], ManifestRules.ManifestListsTheFiles(Practice.WithFile("items/spare.xml", "<spare/>")));

    [Fact]
    public void File_that_only_the_manifest_knows_is_reported() =>
        Assert.Equal(2, ManifestRules.ManifestListsTheFiles(Practice.With(Manifest, "<file href=\"items/practice-mc-01.xml\"/>", "<file href=\"items/practice-mc-09.xml\"/>")).Count());

    [Fact]
    public void Manifest_of_another_version_is_reported() =>
        Assert.Single(ManifestRules.ManifestIsAPackageOfQti3(Practice.With(Manifest, "<schemaversion>3.0.0<", "<schemaversion>2.2.0<")));

    [Fact]
    public void Resource_of_the_wrong_type_is_reported() =>
        Assert.Single(ManifestRules.ResourcesAreOfTheTypeOfTheirFile(Practice.With(Manifest, "imsqti_stimulus_xmlv3p0", "imsqti_item_xmlv3p0")));

    [Fact]
    public void Resource_that_forgets_its_stimulus_is_reported() =>
        Assert.Single(ManifestRules.ResourcesDependOnWhatTheirFilesReferTo(Practice.With(Manifest, "<dependency identifierref=\"stimulus-practice-case1\"/>", "")));

    private static Blueprint Blueprint(BankUnderCheck bank) => bank.Blueprint.Value!;

    private static string WithLongKey(string text) =>
        CorrectValue().Match(text) is { Success: true } key
            ? text.Replace($"<qti-simple-choice identifier=\"{key.Groups[1].Value}\">", $"<qti-simple-choice identifier=\"{key.Groups[1].Value}\">{new string('x', 400)}", StringComparison.Ordinal)
            : text;

    [GeneratedRegex(@"<qti-correct-response>\s*<qti-value>([A-F])<")]
    private static partial Regex CorrectValue();

    [GeneratedRegex("identifier=\"A\">([^<]*)<")]
    private static partial Regex OptionA();

    [GeneratedRegex("identifier=\"D\">[^<]*<")]
    private static partial Regex OptionD();

    [GeneratedRegex("mapped-value=\"[^\"]*\"")]
    private static partial Regex MappedValue();
}
