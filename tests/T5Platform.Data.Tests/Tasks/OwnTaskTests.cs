using T5Platform.Data.Readers;
using T5Platform.Data.Tasks;
using T5Platform.Data.Tasks.Own;
using T5Platform.Data.Tests.Fixtures;

namespace T5Platform.Data.Tests.Tasks;

[Trait("speed", "unit")]
public sealed class OwnTaskTests : IDisposable
{
    private const string Good = """
        name: reviews
        train: reviews/train.csv
        validation: reviews/dev.csv
        inputs: "review {title}: {text}"
        targets: "{label}"
        labels:
          field: stars
          words: { "0": bad, "1": good }
        metrics: [accuracy, f1]
        """;

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    private DataCatalogue Catalogue() => new(new DataLocations { CacheDirectory = _directory.Path, DataDirectory = _directory.Path }, TimeProvider.System);

    [Fact]
    public void File_BelowTasks_IsATask()
    {
        _directory.File("tasks/reviews.yaml", Good);
        _directory.File("reviews/train.csv", "title,text,stars\nT,\"a, b\",1\nU,c,\n");
        _directory.File("reviews/dev.csv", "title,text,stars\nT,x,2\n");
        var task = Catalogue().Task("reviews");
        Assert.Equal(["reviews"], Catalogue().OwnTaskNames);
        Assert.True(DataCatalogue.IsOwnTask(Catalogue().Locations.DataDirectory, "reviews"));
        Assert.False(DataCatalogue.IsOwnTask(Catalogue().Locations.DataDirectory, "revues"));
        Assert.False(DataCatalogue.IsOwnTask(null, "reviews"));
        Assert.Equal([new("review T: a, b", "good"), new("review U: c", "<unk>")], task.Examples(Split.Train));
        Assert.Equal(["accuracy", "f1"], task.Metrics.Select(static metric => metric.Name));
        Assert.Contains("a label among 0, 1 as 'stars'", Assert.Throws<MalformedRowException>(() => task.Examples(Split.Validation)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_IsYaml()
    {
        _directory.File("tasks/t.json", """{"name":"t","test":"t.jsonl","inputs":"{q/text}","targets":"{a}","metrics":"squad"}""");
        _directory.File("t.jsonl", """{"q":{"text":"Q"},"a":7}""" + "\n");
        Assert.Equal([new("Q", "7")], Catalogue().Task("t").Examples(Split.Test));
    }

    [Fact]
    public void Errors_AreToldAllAtOnce()
    {
        var errors = OwnTaskFile.Read("""
            name: my task
            inputs: [a]
            targets: x
            lables: 1
            labels:
              words: { "0": bad }
              more: 1
            metrics: [accuracy, f1, blue]
            """).Errors;
        Assert.Equal(9, errors.Count);
        foreach (var part in new[]
        {
            "line 4, lables: is not known", "line 2, inputs: expected a text", "line 6, labels.field: is missing", "line 7, labels.more: is not known",
            "'my task' may hold", "neither train nor validation", "{label} is not used", "f1 is of two labels", "no metric 'blue'",
        })
            Assert.Contains(errors, error => error.Contains(part, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("- a", "one mapping")]
    [InlineData("a: [", "line ")]
    [InlineData("name: t\ntrain: a.csv\ninputs: a\ntargets: b\nmetrics: {}", "metrics: expected a text or a list")]
    [InlineData("name: t\ntrain: a.csv\ninputs: a\ntargets: b\nlabels: 3\nmetrics: bleu", "labels: expected a mapping")]
    [InlineData("name: t\ntrain: a.csv\ninputs: a\ntargets: '{label}'\nlabels: { field: f }\nmetrics: bleu", "expected 'words'")]
    [InlineData("name: t\ntrain: a.csv\ninputs: a\ntargets: b\nmetrics: matthews_corrcoef", "matthews_corrcoef is of labels")]
    [InlineData("train: a.csv", "metrics: is missing")]
    public void Errors_OfOneKind(string text, string expected) =>
        Assert.Contains(OwnTaskFile.Read(text).Errors, error => error.Contains(expected, StringComparison.Ordinal));

    [Fact]
    public void Files_ThatAreNoTask_AreRefused()
    {
        _directory.File("tasks/other.yml", Good);
        Assert.Contains("'reviews' is not the name of the file", Assert.Throws<MalformedTaskException>(() => Catalogue().Task("other")).Message, StringComparison.Ordinal);
        _directory.File("tasks/broken.yaml", "name: broken");
        Assert.Equal(4, Assert.Throws<MalformedTaskException>(() => Catalogue().Task("broken")).Errors.Count);
        Assert.Throws<UnknownNameException>(() => Catalogue().Task("absent"));
        Assert.Throws<UnknownNameException>(() => Data.Metrics.MetricRegistry.Create("blue", []));
        Assert.All(Data.Metrics.MetricRegistry.Names, static name => Assert.NotNull(Data.Metrics.MetricRegistry.Create(name, ["a", "b"])));
    }
}
