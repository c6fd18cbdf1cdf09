using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using ExamEngine.Records;
using ExamEngine.Specs.Records;
using Xunit;

namespace ExamEngine.Specs.Cli;

public sealed class Records_at_the_command_line : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("exam-");

    [Fact]
    public void Hold_against_the_key_that_was_given()
    {
        var run = Exam.Run("verify", Write("record.json", StoredRecord.Finished()), "--key", Write("key.json", RecordKey.Of(StoredRecord.Key)));

        Assert.Equal(0, run.Code);
        Assert.Equal("The record holds.", run.Lines[^1]);
        Assert.All(run.Lines[..^1], line => Assert.StartsWith("holds ", line, StringComparison.Ordinal));
    }

    [Fact]
    public void Do_not_hold_when_an_answer_was_edited()
    {
        var text = File.ReadAllText(Write("record.json", StoredRecord.Finished()));
        var edited = text.Replace("\"receivedAt\": 17", "\"receivedAt\": 16", StringComparison.Ordinal);
        Assert.NotEqual(text, edited);

        var run = Exam.Run("verify", Write("record.json", edited));

        Assert.Equal(1, run.Code);
        Assert.Contains(run.Lines, line => line.StartsWith("BROKEN  The chain is broken at entry", StringComparison.Ordinal));
        Assert.StartsWith("The record does not hold:", run.Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Do_not_hold_against_another_key()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        var run = Exam.Run("verify", Write("record.json", StoredRecord.Finished()), "--key", Write("key.json", RecordKey.Of(other)));

        Assert.Equal(1, run.Code);
        Assert.Contains(run.Lines, line => line.Contains("not among the keys to check with", StringComparison.Ordinal));
    }

    [Fact]
    public void Include_receipts_which_hold_until_they_are_changed()
    {
        var receipt = Receipt();

        Assert.Equal(0, Exam.Run("verify", Write("receipt.json", receipt)).Code);
        Assert.Equal(1, Exam.Run("verify", Write("receipt.json", receipt with { ItemsAnswered = 10 })).Code);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"format":"examengine-record-1"}""")]
    public void Are_refused_in_a_sentence_when_they_are_none(string text)
    {
        var run = Exam.Run("verify", Write("record.json", text));

        Assert.Equal(1, run.Code);
        Assert.StartsWith("BROKEN  The file cannot be read:", run.Lines[0], StringComparison.Ordinal);
        Assert.Empty(run.Errors);
    }

    [Fact]
    public void Are_not_looked_at_in_a_call_that_is_wrong()
    {
        var record = Write("record.json", StoredRecord.Finished());

        Assert.Equal(2, Exam.Run("verify", Path.Combine(_folder.FullName, "nowhere.json")).Code);
        Assert.Equal(2, Exam.Run("verify", record, "--key", Write("key.json", "{}")).Code);
        var run = Exam.Run("verify", record, "--bank", _folder.FullName);
        Assert.Equal(2, run.Code);
        Assert.Contains("has no exams/exam/blueprint.yaml", run.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static SubmissionReceipt Receipt()
    {
        var receipt = new SubmissionReceipt(
            SubmissionReceipt.CurrentFormat, Guid.Empty, "exam", "An examination", "Ada Byron", 1, 2, "submitted", 10, 9, 12, new string('a', 64), 3, RecordKey.Of(StoredRecord.Key), "");
        return receipt with
        {
            Signature = Base64Url.EncodeToString(StoredRecord.Key.SignData(receipt.Signed(), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation)),
        };
    }

    private string Write<T>(string name, T document) => Write(name, JsonSerializer.Serialize(document, RecordJson.Document));

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
