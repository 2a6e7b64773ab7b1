using T5Platform.Data.Metrics;
using T5Platform.Data.Readers;
using T5Platform.Data.Tasks;
using T5Platform.Data.Tasks.Referents;
using T5Platform.Data.Tasks.SuperGlue;
using T5Platform.Data.Tests.Fixtures;

namespace T5Platform.Data.Tests.Tasks;

[Trait("speed", "unit")]
public sealed class SuperGlueTaskTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    private List<TextExample> Read(FileTask task, string line, Split split = Split.Validation) =>
        [.. task.Read(_directory.File("rows.jsonl", line), split)];

    private string Fault(FileTask task, string line) => Assert.Throws<MalformedRowException>(() => Read(task, line)).Message;

    [Fact]
    public void Labels_WordsNumbersAndTruthValues()
    {
        Assert.Equal([new("boolq passage: P question: Q", "True")], Read(new BoolqTask(null), """{"passage":"P","question":"Q","label":true}"""));
        Assert.Equal([new("boolq passage: P question: Q", "<unk>")], Read(new BoolqTask(null), """{"passage":"P","question":"Q"}"""));
        Assert.Equal([new("cb hypothesis: H premise: P", "contradiction")], Read(new CbTask(null), """{"premise":"P","hypothesis":"H","label":"contradiction"}"""));
        Assert.Equal(
            [new("copa choice1: A choice2: B premise: P question: cause", "choice2")],
            Read(new CopaTask(null), """{"premise":"P","choice1":"A","choice2":"B","question":"cause","label":1}"""));
        Assert.Equal([new("wic sentence1: A sentence2: B word: w", "False")], Read(new WicTask(null), """{"word":"w","sentence1":"A","sentence2":"B","label":false}"""));
        Assert.Equal([new("rte hypothesis: H premise: P", "entailment")], Read(new SuperGlueRteTask(null), """{"premise":"P","hypothesis":"H","label":"entailment"}"""));
        Assert.Equal([new("rte hypothesis: H premise: P", "<unk>")], Read(new AxgTask(null), """{"premise":"P","hypothesis":"H"}"""));
        Assert.Equal([new("rte hypothesis: B premise: A", "not_entailment")], Read(new AxbTask(null), """{"sentence1":"A","sentence2":"B","label":"not_entailment"}"""));
    }

    [Fact]
    public void Faults_NameFileLineAndWhatWasExpected()
    {
        Assert.EndsWith("rows.jsonl, line 1: expected a label among False, True as 'label', found 2.", Fault(new BoolqTask(null), """{"passage":"P","question":"Q","label":2}"""), StringComparison.Ordinal);
        Assert.Contains("expected the text 'passage', found 7", Fault(new BoolqTask(null), """{"passage":7,"question":"Q","label":true}"""), StringComparison.Ordinal);
        Assert.Contains("expected a JSON object", Fault(new BoolqTask(null), "[1]"), StringComparison.Ordinal);
        Assert.Contains("line 1: expected a JSON object", Fault(new BoolqTask(null), "{\"passage"), StringComparison.Ordinal);
        Assert.Contains("the list 'passage.questions'", Fault(new MultircTask(null), """{"passage":{"text":"T"}}"""), StringComparison.Ordinal);
        Assert.Contains("the object 'passage'", Fault(new MultircTask(null), "{}"), StringComparison.Ordinal);
        Assert.Contains("an object at 'passage.questions[0]'", Fault(new MultircTask(null), """{"passage":{"text":"T","questions":[1]}}"""), StringComparison.Ordinal);
        Assert.Contains("an entity within 3 characters", Fault(new RecordTask(null), """{"passage":{"text":"abc","entities":[{"start":1,"end":3}]},"qas":[]}"""), StringComparison.Ordinal);
        Assert.Contains("the pronoun 'it' as word 2", Fault(new WscTask(null), """{"text":"a it b","target":{"span1_index":0,"span1_text":"a","span2_index":2,"span2_text":"it"},"label":true}"""), StringComparison.Ordinal);
        Assert.Contains("the number 'target.span2_index'", Fault(new WscTask(null), """{"text":"a","target":{"span2_index":"x"}}"""), StringComparison.Ordinal);
    }

    [Fact]
    public void Multirc_OneExampleForEachAnswer_JudgedByQuestion()
    {
        const string row = """{"passage":{"text":"<b>S</b><br>","questions":[{"question":"Q","idx":5,"answers":[{"text":"A","label":1},{"text":"B","label":0}]}]}}""";
        var examples = Read(new MultircTask(null), row);
        Assert.Equal(["multirc question: Q answer: A paragraph: S ", "multirc question: Q answer: B paragraph: S "], examples.Select(static example => example.Inputs));
        Assert.Equal(["True", "False"], examples.Select(static example => example.Targets));
        IMetric metric = Assert.Single(new MultircTask(null).Metrics);
        Assert.Equal((100, 0), Values(metric.Judge(examples, ["True", "False"]), metric.Judge(examples, ["False", "False"])));
        Assert.Equal(50, metric.Compute(["True", "False"], ["True", "True"])["exact_match"]);
        static (double, double) Values(IReadOnlyDictionary<string, double> one, IReadOnlyDictionary<string, double> other) => (one["exact_match"], other["f1"]);
    }

    [Fact]
    public void Record_TrainsOnEachAnswer_AndIsJudgedByTheBest()
    {
        const string row = """
            {"idx":1,"passage":{"text":"😀 Bo met Al","entities":[{"start":2,"end":3},{"start":9,"end":10},{"start":2,"end":3}]},
            "qas":[{"idx":2,"query":"@placeholder came","answers":[{"text":"Bo"},{"text":"Al"},{"text":"Bo"}]},{"idx":3,"query":"Q"}]}
            """;
        var line = row.ReplaceLineEndings(string.Empty);
        Assert.Equal(["Al", "Bo", "<unk>"], Read(new RecordTask(null), line, Split.Train).Select(static example => example.Targets));
        var examples = Read(new RecordTask(null), line);
        Assert.Equal("record query: @placeholder came entities: Al, Bo passage: 😀 Bo met Al", examples[0].Inputs);
        IMetric metric = Assert.Single(new RecordTask(null).Metrics);
        Assert.Equal("squad", metric.Name);
        Assert.Equal(50, metric.Judge(examples, ["bo", "x"])["em"]);
        Assert.Equal(100, metric.Judge([examples[0], examples[0]], ["bo", "x"])["em"]);
        Assert.Equal(100, metric.Compute(["b"], ["b"])["f1"]);
    }

    [Fact]
    public void Wsc_TrainsOnRightNounsOnly_AndIsJudgedByLabels()
    {
        string Row(string label) => $$"""{"text":"The cat saw that it ran .","target":{"span1_index":1,"span1_text":"The cat.","span2_index":4,"span2_text":"It"},"label":{{label}}}""";
        var lines = $"{Row("true")}\n{Row("false")}\n";
        Assert.Single(Read(new WscTask(null), lines, Split.Train));
        var examples = Read(new WscTask(null), lines);
        Assert.Equal("wsc: The cat saw that *it* ran .", examples[0].Inputs);
        IMetric metric = Assert.Single(new WscTask(null).Metrics);
        Assert.Equal(50, metric.Judge(examples, ["the cat", "cat"])["accuracy"]);
        Assert.Equal(100, metric.Compute(["a cat"], ["cat"])["accuracy"]);
        Assert.Equal(("they scold x", "they"), Repair("theyscold x", 3, "they "));
    }

    [Fact]
    public void Wnli_IsAQuestionForAReferent()
    {
        var path = _directory.File("wnli.tsv", "index\tsentence1\tsentence2\tlabel\n0\tThe fish ate the worm. It was tasty.\tThe worm was tasty.\t1\n");
        var example = Assert.Single(new WnliTask(null).Read(path, Split.Validation));
        Assert.Equal(("wsc: The fish ate the worm. *It* was tasty.", "The worm", 1), (example.Inputs, example.Targets, example.Reference!.Label));
        Assert.Throws<DataNotFoundException>(() => new WnliTask(_directory.Path).Examples(Split.Train));
    }

    [Fact]
    public void Dpr_BlocksOfFourLines()
    {
        var path = _directory.File("dpr.txt", "Al met Bo, and he left.\nhe\nAl,Bo\nBo\n\nX saw it.\nit\nX,Y\nZ\n");
        var rows = new DprTask(null).Read(path, Split.Train).GetEnumerator();
        Assert.True(rows.MoveNext());
        Assert.Equal(new("wsc: Al met Bo, and *he* left.", "Bo"), rows.Current);
        Assert.Equal(9, Assert.Throws<MalformedRowException>(() => rows.MoveNext()).Line);
        var cut = _directory.File("cut.txt", "\nA\nB\n");
        Assert.Equal(2, Assert.Throws<MalformedRowException>(() => new DprTask(null).Read(cut, Split.Train).ToList()).Line);
    }

    private static (string Text, string Span) Repair(string text, int number, string span)
    {
        var (_, repaired) = WscRepair.Span(ref text, number, span);
        return (text, repaired.Trim());
    }
}
