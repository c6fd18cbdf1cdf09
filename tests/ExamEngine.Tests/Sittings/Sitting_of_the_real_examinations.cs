using System.Text.Json;
using ExamEngine.Items;
using ExamEngine.Items.Values;
using ExamEngine.Scoring;
using ExamEngine.Sessions;
using ExamEngine.Sittings;
using ExamEngine.Specs.ItemBank;
using ExamEngine.Tests.Forms;
using Xunit;

namespace ExamEngine.Specs.Sittings;

/// <summary>Through the sitting each item comes to what its last answer alone comes to, as long as no rule of the test is against it.</summary>
public sealed class Sitting_of_the_real_examinations
{
    [Theory]
    [InlineData("practice-demo", 1)]
    [InlineData("ctss-standard", 1)]
    [InlineData("ctss-standard", 2)]
    public void Gives_each_item_what_its_last_answer_alone_comes_to(string exam, int seed)
    {
        var bank = BankUnderCheck.Read(exam);
        var form = Assert.IsType<FormAssemblyResult.Assembled>(FormAssembly.Assemble(bank.Blueprint.Value!, bank.BankItems, (ulong)seed)).Form;
        var answers = Answers(form, bank.Package.Items).ToList();
        var results = Sitting.Of(FormTest.Of(bank.Package.Test!, bank.Package.Items, form), Ledger(form), answers).Results();
        foreach (var item in form.Items)
        {
            var last = answers.LastOrDefault(answer => answer.Position == item.Position)?.Response;
            Assert.Equal(ByItself(bank.Package.Items[item.ItemId], last), results[item.Position]);
        }

        Assert.Contains(results.Values, result => result is ItemResult.Points { Value: > 0 });
        Assert.Contains(results.Values, result => result is ItemResult.NotAnswered);
    }

    private static ItemResult ByItself(AssessmentItem item, string? response) =>
        response is null || ResponseReader.Read(item, response) is not ResponseReading.Accepted { Responses: { IsAnswered: true } set }
            ? new ItemResult.NotAnswered()
            : item.Score(set) switch
            {
                ItemScore.Scored scored => new ItemResult.Points(scored.Score),
                ItemScore.ScoredByPerson => new ItemResult.AwaitsPerson(),
                ItemScore.CannotBeScored cannot => new ItemResult.CannotBeScored(cannot.Reason),
                _ => throw new InvalidOperationException(),
            };

    // Two of three items get a first answer, and half of those the key afterwards, in the order in which people jump about.
    private static IEnumerable<GivenAnswer> Answers(Form form, IReadOnlyDictionary<string, AssessmentItem> items)
    {
        var seq = 0;
        foreach (var item in form.Items.Where(item => item.Position % 3 != 0).Reverse())
        {
            yield return new GivenAnswer(++seq, item.Position, "{}");
            if (item.Position % 2 == 0 || item.ScoredByPerson)
            {
                yield return new GivenAnswer(++seq, item.Position, Key(items[item.ItemId]));
            }
        }
    }

    private static string Key(AssessmentItem item) => JsonSerializer.Serialize(item.ResponseDeclarations.ToDictionary(
        declaration => declaration.Identifier,
        object? (declaration) => declaration.CorrectResponse switch
        {
            SingleValue single => single.Text,
            ContainerValue container => container.Members.Select(member => member.Text).ToArray(),
            _ => declaration.Cardinality == Cardinality.Single ? "An answer" : null,
        }));

    private static IEnumerable<SessionEvent> Ledger(Form form)
    {
        var now = DateTimeOffset.UnixEpoch;
        for (var section = 1; section <= form.Sections.Count; section++)
        {
            yield return new SectionStarted(now, SessionActor.Clock, section);
            yield return new SectionClosed(now.AddMinutes(5), SessionActor.Clock, section, SectionCloseReason.Time);
            now = now.AddMinutes(6);
        }

        yield return new Ended(now, SessionActor.Clock, SessionState.Expired);
    }
}
