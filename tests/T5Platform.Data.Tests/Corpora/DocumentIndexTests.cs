using T5Platform.Data.Corpora;
using T5Platform.Data.Tasks;
using T5Platform.Data.Tests.Fixtures;
using T5Platform.Data.Vocabularies;

namespace T5Platform.Data.Tests.Corpora;

[Trait("speed", "unit")]
public sealed class DocumentIndexTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void Index_Documents_AreWhereTheyLie()
    {
        _directory.File("a.txt", string.Join("\n\n", Enumerable.Range(0, 20_000).Select(i => new string('x', 1 + (i % 9)))));
        var (corpus, vocabulary) = (new FileCorpus("file", _directory.Path, "a.txt"), new ByteVocabulary());
        var stream = TokenStream.Open(corpus, Split.Train, vocabulary, _directory.Path, TimeProvider.System);
        var index = DocumentIndex.Open(stream, corpus, Split.Train, vocabulary, _directory.Path, TimeProvider.System);
        var lengths = corpus.Documents(Split.Train).Select(document => document.Length).ToList();
        Assert.Equal(lengths, Enumerable.Range(0, (int)index.Count).Select(document => index[document].Length));
        Assert.Equal((0, lengths[0] + 1), (index[0].Start, index[1].Start));
        Assert.Equal(stream.Count - 1, index[index.Count - 1].Start + index[index.Count - 1].Length);
    }
}
