using T5Platform.Data.Evaluation.Submissions;
using T5Platform.Data.Tasks;

namespace T5Platform.Data.Tests.Evaluation.Submissions;

[Trait("speed", "unit")]
public sealed class BenchmarkSubmissionsTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("t5-submissions-").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public void Glue_IsATableOfPlacesAndLabels()
    {
        var submission = Of("cola", "acceptable", "unacceptable", "nonsense");
        Assert.Equal(("CoLA.tsv", 1), (submission.File, submission.Unreadable));
        Assert.Equal(["index\tprediction", "0\t1", "1\t0", "2\t0"], submission.Lines);
        Assert.Equal(["index\tprediction", "0\tcontradiction", "1\tentailment"], Of("mnli_mismatched", "contradiction", "entailment").Lines);
        Assert.Equal(["index\tprediction", "0\t3.8", "1\t5", "2\t0"], Of("stsb", "3.8", "7", "much").Lines);
    }

    [Theory]
    [InlineData("boolq", "True", "BoolQ.jsonl", """{"idx": 0, "label": "true"}""")]
    [InlineData("wic", "False", "WiC.jsonl", """{"idx": 0, "label": "false"}""")]
    [InlineData("cb", "neutral", "CB.jsonl", """{"idx": 0, "label": "neutral"}""")]
    [InlineData("copa", "choice2", "COPA.jsonl", """{"idx": 0, "label": 1}""")]
    [InlineData("superglue_rte", "not_entailment", "RTE.jsonl", """{"idx": 0, "label": "not_entailment"}""")]
    [InlineData("axb", "entailment", "AX-b.jsonl", """{"idx": 0, "label": "entailment"}""")]
    public void SuperGlue_IsAnObjectForEachExample(string task, string output, string file, string line)
    {
        var submission = Of(task, output);
        Assert.Equal((file, line, 0), (submission.File, submission.Lines.Single(), submission.Unreadable));
    }

    [Fact]
    public void Referents_AreComparedWithTheCandidate()
    {
        TextExample[] examples = [new("", "the city council"), new("", "the city council"), new("", "the city council")];
        Assert.Equal(
            ["""{"idx": 0, "label": "True"}""", """{"idx": 1, "label": "False"}""", """{"idx": 2, "label": "False"}"""],
            BenchmarkSubmissions.Of("wsc", examples, ["city council", "demonstrators", ""]).Lines);
        Assert.Equal("0\t1", BenchmarkSubmissions.Of("wnli", examples[..1], ["the council"]).Lines[1]);
    }

    [Fact]
    public void MultiRc_NestsAnswersInQuestionsInPassages_ByTheServersNumbers()
    {
        Write("superglue/MultiRC/test.jsonl", """
            {"idx": 7, "passage": {"text": "A b.", "questions": [{"idx": 20, "question": "q", "answers": [{"idx": 100, "text": "x"}, {"idx": 101, "text": "y"}]}, {"idx": 21, "question": "r", "answers": [{"idx": 102, "text": "z"}]}]}}
            {"idx": 8, "passage": {"text": "C d.", "questions": [{"idx": 22, "question": "s", "answers": [{"idx": 103, "text": "x"}]}]}}
            """);
        Assert.Equal(
            [
                """{"idx": 7, "passage": {"questions": [{"idx": 20, "answers": [{"idx": 100, "label": 1}, {"idx": 101, "label": 0}]}, {"idx": 21, "answers": [{"idx": 102, "label": 1}]}]}}""",
                """{"idx": 8, "passage": {"questions": [{"idx": 22, "answers": [{"idx": 103, "label": 0}]}]}}""",
            ],
            BenchmarkSubmissions.Of("multirc", Examples("multirc"), ["True", "False", "True", "False"]).Lines);
    }

    [Fact]
    public void Record_NamesTheEntity_ByTheQuerysNumber()
    {
        Write("superglue/ReCoRD/test.jsonl", """{"idx": 3, "passage": {"text": "Ann met Bo", "entities": [{"start": 0, "end": 2}, {"start": 8, "end": 9}]}, "qas": [{"idx": 41, "query": "@placeholder met Bo"}]}""");
        var submission = BenchmarkSubmissions.Of("record", Examples("record"), ["Ann \"A\" Ü"]);
        Assert.Equal(("ReCoRD.jsonl", """{"idx": 41, "label": "Ann \"A\" Ü"}"""), (submission.File, submission.Lines.Single()));
    }

    [Fact]
    public void Outputs_OfAnotherNumber_OrOfATaskThatNoServerTakes_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => BenchmarkSubmissions.Of("cola", [new("", "")], []));
        Assert.Throws<UnknownNameException>(() => BenchmarkSubmissions.Of("squad", [], []));
        Assert.Subset(new HashSet<string>(DataCatalogue.TaskNames), new HashSet<string>(BenchmarkSubmissions.Tasks));
    }

    private static Submission Of(string task, params string[] outputs) => BenchmarkSubmissions.Of(task, [.. outputs.Select(static _ => new TextExample("", "<unk>"))], outputs);

    private IReadOnlyList<TextExample> Examples(string task) =>
        new DataCatalogue(new() { CacheDirectory = _data, DataDirectory = _data }, TimeProvider.System).Task(task).Examples(Split.Test);

    private void Write(string relative, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_data, relative))!);
        File.WriteAllText(Path.Combine(_data, relative), text.ReplaceLineEndings("\n"));
    }
}
