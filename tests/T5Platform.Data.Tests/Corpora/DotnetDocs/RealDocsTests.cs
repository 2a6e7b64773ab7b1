using System.Diagnostics;
using T5Platform.Data.Corpora.DotnetDocs;
using T5Platform.Data.Corpora.Duplicates;
using T5Platform.Data.Tasks;
using T5Platform.Data.Tests.Fixtures;

namespace T5Platform.Data.Tests.Corpora.DotnetDocs;

[Trait("speed", "integration")]
[Collection(nameof(RealDocsCollection))]
public class RealDocsTests(RealDocs real)
{
    private static readonly string[] Tasks = ["member_kind", "exception_type", "member_name"];

    [Fact]
    public void Corpus_OfThisSdk_IsMegabytesOfEnglish()
    {
        var documents = real.Catalogue.Corpus("dotnet-docs").Documents(Split.Train).ToList();
        Assert.True(documents.Count > 30_000, $"{documents.Count} documents");
        Assert.True(documents.Sum(document => (long)document.Length) > 5_000_000);
        Assert.Equal(documents.Count, documents.Distinct().Count());
    }

    [Fact]
    public void Tasks_OfThisSdk_HaveExamplesOnBothSides()
    {
        Assert.All(Tasks, name =>
        {
            var task = real.Catalogue.Task(name);
            Assert.True(task.Examples(Split.Train).Count > 2_000, name);
            Assert.True(task.Examples(Split.Validation).Count > 200, name);
        });
        Assert.Equal(10, real.Catalogue.Task("exception_type").Examples(Split.Train).Select(example => example.Targets).Distinct().Count());
        Assert.Equal(
            ["event", "field", "method", "property", "type"],
            real.Catalogue.Task("member_kind").Examples(Split.Train).Select(example => example.Targets).Distinct().Order());
    }

    [Fact]
    public void Tasks_Inputs_AreInTheGenericFormat()
    {
        Assert.StartsWith("member_kind summary: ", real.Catalogue.Task("member_kind").Examples(Split.Train)[0].Inputs, StringComparison.Ordinal);
        Assert.StartsWith("exception_type condition: ", real.Catalogue.Task("exception_type").Examples(Split.Train)[0].Inputs, StringComparison.Ordinal);
        Assert.StartsWith("member_name summary: ", real.Catalogue.Task("member_name").Examples(Split.Train)[0].Inputs, StringComparison.Ordinal);
    }

    [Fact]
    public void ExceptionType_Inputs_NeverContainTheAnswer() => Assert.All(
        Enum.GetValues<Split>().SelectMany(split => real.Catalogue.Task("exception_type").Examples(split)),
        example => Assert.DoesNotContain(example.Targets, example.Inputs, StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void Validation_NoTextNorANearDuplicate_IsInTraining()
    {
        var training = new HashSet<ulong>();
        var whole = new HashSet<string>();
        foreach (var text in Texts(Split.Train).Concat(real.Catalogue.Corpus("dotnet-docs").Documents(Split.Train).SelectMany(document => document.Split('\n'))))
        {
            var normalised = NormalisedText.Of(text);
            if (whole.Add(normalised)) training.UnionWith(MinHash.BandKeys(normalised));
        }

        Assert.All(Texts(Split.Validation), text =>
        {
            var normalised = NormalisedText.Of(text);
            Assert.DoesNotContain(normalised, whole);
            Assert.DoesNotContain(MinHash.BandKeys(normalised), training.Contains);
        });
    }

    [Fact]
    public void Open_SecondTime_TakesFarLessThanExtraction()
    {
        Assert.NotNull(real.Store);
        var best = Enumerable.Range(0, 5).Min(_ =>
        {
            var watch = Stopwatch.StartNew();
            var catalogue = new DataCatalogue(real.Catalogue.Locations, TimeProvider.System);
            Assert.NotEmpty(catalogue.Task("member_kind").Examples(Split.Train)[0].Inputs);
            return watch.ElapsedMilliseconds;
        });
        Assert.InRange(best, 0, 199);
    }

    private IEnumerable<string> Texts(Split split) =>
        Enum.GetValues<DocsTaskKind>().SelectMany(task => real.Store.Examples(task, split)).Select(example => example.Text);
}
