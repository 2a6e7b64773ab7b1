namespace T5Platform.Cli.Tests.Commands.Studies;

[Trait("speed", "integration")]
public sealed class StudyOutputsTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("t5cli-").FullName;

    public StudyOutputsTests()
    {
        Directory.CreateDirectory(Path.Combine(_data, "glue/CoLA"));
        File.WriteAllText(Path.Combine(_data, "glue/CoLA/test.tsv"), "index\tsentence\n0\tIt rains.\n1\tRains it cat.\n");
    }

    public void Dispose() => Directory.Delete(_data, recursive: true);

    private Task<Said> Run(string task, params string[] predictions)
    {
        string[] sentences = ["It rains.", "Rains it cat."];
        var file = Path.Combine(_data, "outputs.jsonl");
        File.WriteAllText(file, string.Concat(predictions.Zip(sentences, static (prediction, sentence) => $$"""{"inputs":"cola sentence: {{sentence}}","target":"<unk>","prediction":"{{prediction}}"}""" + "\n")));
        var t5 = new T5();
        t5.Variables["T5_DATA"] = _data;
        return t5.Run("study", "outputs", task, file, "-o", Path.Combine(_data, "out"));
    }

    [Fact]
    public async Task Outputs_OfATestSet_AreAFileForTheServer()
    {
        var said = (await Run("cola", "acceptable", "what")).IsDone();
        Assert.EndsWith("CoLA.tsv", said.Lines.Single(), StringComparison.Ordinal);
        Assert.Contains("1 of 2 outputs are no label", said.Error, StringComparison.Ordinal);
        Assert.Equal("index\tprediction\n0\t1\n1\t0\n", await File.ReadAllTextAsync(Path.Combine(_data, "out/CoLA.tsv")));
    }

    [Fact]
    public async Task Outputs_OfOtherExamples_OrOfNoSuchTask_AreRefused()
    {
        (await Run("cola", "acceptable")).IsRefused(1, "Line 2 of");
        (await Run("squad", "acceptable")).IsRefused(2, "No server takes outputs of the task 'squad'");
        (await Run("rte", "acceptable")).IsRefused(1, "glue/RTE/test.tsv");
    }
}
