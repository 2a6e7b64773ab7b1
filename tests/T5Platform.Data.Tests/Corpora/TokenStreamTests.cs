using T5Platform.Data.Corpora;
using T5Platform.Data.Tasks;
using T5Platform.Data.Tests.Fixtures;
using T5Platform.Data.Vocabularies;

namespace T5Platform.Data.Tests.Corpora;

[Trait("speed", "unit")]
public sealed class TokenStreamTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    private TokenStream Open(ICorpus corpus, Split split, IVocabulary? vocabulary = null) =>
        TokenStream.Open(corpus, split, vocabulary ?? new ByteVocabulary(), System.IO.Path.Combine(_directory.Path, "cache"), TimeProvider.System);

    private FileCorpus Corpus(string content, string name = "a.txt")
    {
        _directory.File(name, content);
        return new FileCorpus("file", _directory.Path, name);
    }

    private static int[] All(TokenStream stream)
    {
        var tokens = new int[stream.Count];
        stream.Read(0, tokens);
        return tokens;
    }

    [Fact]
    public void Stream_Documents_AreJoinedByEos() =>
        Assert.Equal([100, 101, 1, 102, 13, 103, 1], All(Open(Corpus("ab\n\n\nc\nd\n"), Split.Train)));

    [Fact]
    public void Stream_LongRead_IsTheSame()
    {
        var stream = Open(Corpus(string.Join("\n\n", Enumerable.Range(0, 900).Select(i => $"document {i}"))), Split.Train);
        var middle = new int[5000];
        stream.Read(1000, middle);
        Assert.Equal(All(stream)[1000..6000], middle);
    }

    [Fact]
    public void Stream_FileChanged_IsTokenisedAnew()
    {
        Open(Corpus("ab\n"), Split.Train);
        Assert.Equal([102, 1], All(Open(Corpus("c\n"), Split.Train)));
    }

    [Fact]
    public void Stream_Splits_ShareNoDocument()
    {
        var corpus = Corpus(string.Join("\n\n", Enumerable.Range(0, 2000).Select(i => $"document {i}")));
        var (train, validation) = (corpus.Documents(Split.Train).ToList(), corpus.Documents(Split.Validation).ToList());
        Assert.Equal(2000, train.Count + validation.Count);
        Assert.InRange(validation.Count, 5, 45);
        Assert.Empty(train.Intersect(validation));
    }

    [Fact]
    public void Stream_NoText_SaysSo()
    {
        var error = Assert.Throws<DataNotFoundException>(() => Open(Corpus("\n\n"), Split.Train));
        Assert.Contains("has no text", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Stream_VocabularyTooLarge_IsRefused() =>
        Assert.Throws<ArgumentException>(() => Open(Corpus("1"), Split.Train, new NumberVocabulary(70_000)));
}
