using Parquet.Schema;
using Parquet.Serialization;
using T5Platform.Data.Metrics;
using T5Platform.Data.Readers;
using T5Platform.Data.Tasks;
using T5Platform.Data.Tasks.Generation;
using T5Platform.Data.Tests.Fixtures;

namespace T5Platform.Data.Tests.Tasks;

[Trait("speed", "unit")]
public sealed class GenerationTaskTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void Squad_Punctuation_IsPadded()
    {
        var path = _directory.File("squad/dev-v1.1.json", """
            {"data":[{"paragraphs":[{"context":"It is big.","qas":[{"id":"1","question":"How?","answers":[{"text":"big."},{"text":"It"}]}]}]}]}
            """);
        var example = Assert.Single(new SquadTask(_directory.Path).Examples(Split.Validation));
        Assert.Equal(("question: How ? context: It is big . ", "big . "), (example.Inputs, example.Targets));
        IMetric metric = Assert.Single(new SquadTask(null).Metrics);
        Assert.Equal(100, metric.Judge([example], ["it"])["em"]);
        File.WriteAllText(path, """{"data":[{"paragraphs":[{"context":"C","qas":[{"question":"Q","answers":[]}]}]}]}""");
        Assert.Contains("an answer to 'Q'", Assert.Throws<MalformedRowException>(() => new SquadTask(null).Read(path, Split.Validation).ToList()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cnn_EveryFormat_GivesTheSameExample()
    {
        var expected = new TextExample("summarize: One. Two, \"x\" .", "H one .\nH two .");
        var story = _directory.File("validation/b.story", "One.\n\n Two, \"x\" .\n\n@highlight\n\nH one\n\n@highlight\n\nH two\n");
        var task = new CnnDailymailTask(_directory.Path);
        Assert.Equal([expected], task.Read(story, Split.Test));
        Assert.Equal([expected], task.Read(Path.GetDirectoryName(story)!, Split.Test));
        Assert.Equal([expected], task.Read(_directory.File("a.jsonl", """{"article":"One. Two, \"x\" .","highlights":"H one .\nH two ."}""" + "\n"), Split.Test));
        Assert.Equal([expected], task.Read(_directory.File("a.csv", ",text,y\n0,\"One. Two, \"\"x\"\" .\",\"H one .\nH two .\"\n"), Split.Test));
        var parquet = Path.Combine(_directory.Path, "cnndm", "test.parquet");
        Directory.CreateDirectory(Path.GetDirectoryName(parquet)!);
        await using (var stream = File.Create(parquet))
        {
            IReadOnlyCollection<IDictionary<string, object?>> rows = [new Dictionary<string, object?> { ["article"] = "One. Two, \"x\" .", ["highlights"] = "H one .\nH two .", ["n"] = 7 }];
            await ParquetSerializer.SerializeUntypedAsync(rows, new ParquetSchema(new DataField<string>("article"), new DataField<string>("highlights"), new DataField<int>("n")), stream, cancellationToken: TestContext.Current.CancellationToken);
        }

        Assert.Equal([expected], task.Examples(Split.Test));
        Assert.Equal("7", Assert.Single(RecordFile.Read(parquet)).Text("n"));
        Assert.Contains("none of that name", Assert.Throws<MalformedRowException>(() => Assert.Single(RecordFile.Read(parquet)).Text("z")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Cnn_Faults()
    {
        var task = new CnnDailymailTask(null);
        Assert.Contains("@highlight", Assert.Throws<MalformedRowException>(() => task.Read(_directory.File("x.story", "Text\n"), Split.Test).ToList()).Message, StringComparison.Ordinal);
        Assert.Contains("article or text", Assert.Throws<MalformedRowException>(() => task.Read(_directory.File("x.csv", "a,b\n1,2\n"), Split.Test).ToList()).Message, StringComparison.Ordinal);
        Assert.Equal(4, Assert.Throws<MalformedRowException>(() => task.Read(_directory.File("y.csv", "text,y\n1,\"2\n\"\n1\n"), Split.Test).ToList()).Line);
        Assert.Equal(2, Assert.Throws<MalformedRowException>(() => task.Read(_directory.File("z.csv", "text,y\n1,\"2\n\n"), Split.Test).ToList()).Line);
        Assert.Contains("twice", Assert.Throws<MalformedRowException>(() => task.Read(_directory.File("w.csv", "y,y\n1,2\n"), Split.Test).ToList()).Message, StringComparison.Ordinal);
        Assert.Contains("a Parquet file", Assert.Throws<MalformedRowException>(() => task.Read(_directory.File("x.parquet", "PAR1 no"), Split.Test).ToList()).Message, StringComparison.Ordinal);
        Assert.Throws<DataNotFoundException>(() => task.Read(_directory.File("x.doc", ""), Split.Test).ToList());
        Assert.Throws<DataNotFoundException>(() => new CnnDailymailTask(_directory.Path).Examples(Split.Train));
        Assert.Equal(2, Assert.Throws<MalformedRowException>(() => RecordFile.Read(_directory.File("x.tsv", "a\tb\n1\n")).ToList()).Line);
    }

    [Fact]
    public void Wmt_LinesAndSegments()
    {
        _directory.File("wmt/en-ro/newsdev2016.en", "Hi.\nNo\n");
        var other = _directory.File("wmt/en-ro/newsdev2016.ro", "Salut.\nNu\n");
        Assert.Equal(
            [new("translate English to Romanian: Hi.", "Salut."), new("translate English to Romanian: No", "Nu")],
            WmtTask.Romanian(_directory.Path).Examples(Split.Validation));
        var sgm = _directory.File("t-src.en.sgm", "<srcset>\n<seg id=\"1\">A &amp; B </seg>\n</srcset>\n");
        _directory.File("t-ref.de.sgm", "<seg id=\"1\"> A und B</seg>\n");
        Assert.Equal([new("translate English to German: A & B", "A und B")], WmtTask.German(null).Read(sgm, Split.Test));
        File.AppendAllText(other, "Mai\n");
        var longer = Assert.Throws<MalformedRowException>(() => WmtTask.Romanian(_directory.Path).Examples(Split.Validation));
        Assert.Equal((other, 3), (longer.File, longer.Line));
        File.WriteAllText(other, "Salut.\n");
        Assert.Equal(2, Assert.Throws<MalformedRowException>(() => WmtTask.Romanian(_directory.Path).Examples(Split.Validation)).Line);
        Assert.Throws<MalformedRowException>(() => SgmFile.Segments(_directory.File("bad.sgm", "<seg id=\"1\">open\n")).ToList());
        Assert.Throws<DataNotFoundException>(() => ParallelText.Other("x.txt", "en", "de"));
        Assert.Throws<DataNotFoundException>(() => ParallelText.Other(Path.Combine(_directory.Path, "none.en"), "en", "de"));
        Assert.Equal(("wmt_enfr", "multi30k_deen"), (WmtTask.French(null).Name, WmtTask.Multi30k(null).Name));
    }
}
