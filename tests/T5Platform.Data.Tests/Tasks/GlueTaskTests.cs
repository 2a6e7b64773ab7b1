using T5Platform.Data.Readers;
using T5Platform.Data.Tasks;
using T5Platform.Data.Tasks.Glue;
using T5Platform.Data.Tests.Fixtures;

namespace T5Platform.Data.Tests.Tasks;

[Trait("speed", "unit")]
public sealed class GlueTaskTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void Cola_Rows_BecomeText()
    {
        _directory.File("glue/CoLA/train.tsv", "gj04\t1\t\tIt is \"so\".\nbc01\t0\t*\tIs so it.\n");
        _directory.File("glue/CoLA/test.tsv", "index\tsentence\n0\tWhat?\n");
        var task = new ColaTask(_directory.Path);
        Assert.Equal(
            [new("cola sentence: It is \"so\".", "acceptable"), new("cola sentence: Is so it.", "unacceptable")], task.Examples(Split.Train));
        Assert.Equal([new("cola sentence: What?", "<unk>")], task.Examples(Split.Test));
    }

    [Fact]
    public void Sst2_Rows_KeepTheirTrailingBlank()
    {
        _directory.File("glue/SST-2/dev.tsv", "sentence\tlabel\nunflinchingly bleak \t0\na charming journey . \t1\n");
        Assert.Equal(
            [new("sst2 sentence: unflinchingly bleak ", "negative"), new("sst2 sentence: a charming journey . ", "positive")],
            new Sst2Task(_directory.Path).Examples(Split.Validation));
    }

    [Fact]
    public void Rte_Rows_AreFoundByTheNamesOfTheirColumns()
    {
        _directory.File("glue/RTE/dev.tsv", "index\tsentence1\tsentence2\tlabel\n0\tA is.\tB is.\tnot_entailment\n");
        _directory.File("glue/RTE/test.tsv", "index\tsentence1\tsentence2\n0\tA is.\tB is.\n");
        Assert.Equal([new("rte sentence1: A is. sentence2: B is.", "not_entailment")], new RteTask(_directory.Path).Examples(Split.Validation));
        Assert.Equal([new("rte sentence1: A is. sentence2: B is.", "<unk>")], new RteTask(_directory.Path).Examples(Split.Test));
    }

    [Fact]
    public void Stsb_Scores_AreFifths()
    {
        _directory.File("glue/STS-B/dev.tsv", "sentence1\tsentence2\tscore\na\tb\t2.57\nc\td\t9\n");
        var rows = new StsbTask(_directory.Path).Read(Path.Combine(_directory.Path, "glue/STS-B/dev.tsv"), Split.Validation).GetEnumerator();
        Assert.True(rows.MoveNext());
        Assert.Equal(new("stsb sentence1: a sentence2: b", "2.6"), rows.Current);
        var wrong = Assert.Throws<MalformedRowException>(() => rows.MoveNext());
        Assert.Equal((3, true), (wrong.Line, wrong.Message.Contains("a score from 0 to 5", StringComparison.Ordinal)));
    }

    [Fact]
    public void Inference_HypothesisFirst_AndUndecidedPairsGo()
    {
        var path = _directory.File("glue/SNLI/dev.tsv", "sentence1\tsentence2\tgold_label\nP\tH\tneutral\nP\tH\t-\n");
        Assert.Equal([new("snli hypothesis: H premise: P", "neutral")], new SnliTask(_directory.Path).Examples(Split.Validation));
        Assert.Throws<MalformedRowException>(() => new MnliTask(_directory.Path).Read(path, Split.Train).ToList());
        Assert.Equal(("mnli", "mnli_matched", "mnli_mismatched"), (new MnliTask(null).Name, new MnliMatchedTask(null).Name, new MnliMismatchedTask(null).Name));
        Assert.Contains("no Train split", Assert.Throws<DataNotFoundException>(() => new MnliMatchedTask(_directory.Path).Examples(Split.Train)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void OtherTasks_Rows_BecomeText()
    {
        var ax = _directory.File("ax.tsv", "index\tsentence1\tsentence2\n0\tP\tH\n");
        Assert.Equal([new("mnli hypothesis: H premise: P", "<unk>")], new AxTask(null).Read(ax, Split.Test));
        var qnli = _directory.File("qnli.tsv", "index\tquestion\tsentence\tlabel\n0\tQ\tS\tentailment\n");
        Assert.Equal([new("qnli question: Q sentence: S", "entailment")], new QnliTask(null).Read(qnli, Split.Train));
        var qqp = _directory.File("qqp.tsv", "id\tquestion1\tquestion2\tis_duplicate\n0\tA\tB\t1\n");
        Assert.Equal([new("qqp question1: A question2: B", "duplicate")], new QqpTask(null).Read(qqp, Split.Train));
        var mrpc = _directory.File("mrpc.tsv", "\uFEFFQuality\t#1 ID\t#2 ID\t#1 String\t#2 String\n0\t1\t2\tA\t\"B\n");
        Assert.Equal([new("mrpc sentence1: A sentence2: \"B", "not_equivalent")], new MrpcTask(null).Read(mrpc, Split.Train));
    }
}
