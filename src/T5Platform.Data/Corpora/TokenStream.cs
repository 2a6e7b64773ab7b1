using System.Runtime.InteropServices;
using T5Platform.Data.Caching;
using T5Platform.Data.Tasks;
using T5Platform.Data.Vocabularies;

namespace T5Platform.Data.Corpora;

/// <summary>A tokenised corpus on disk, memory-mapped: 2 bytes a token, little-endian, each document followed by EOS.</summary>
internal sealed class TokenStream : ITokenStream
{
    private const int BytesPerToken = sizeof(ushort);
    private readonly CacheFile _file;

    private TokenStream(CacheFile file) => _file = file;

    public long Count => _file.Length / BytesPerToken;

    /// <summary>Opens the cache of this corpus, split and vocabulary, or tokenises it first.</summary>
    /// <exception cref="DataNotFoundException">The corpus has no text.</exception>
    public static TokenStream Open(ICorpus corpus, Split split, IVocabulary vocabulary, string cacheDirectory, TimeProvider timeProvider)
    {
        if (vocabulary.Size > ushort.MaxValue + 1)
            throw new ArgumentException($"Vocabulary {vocabulary.Name} has {vocabulary.Size} ids; the cache holds 65,536.", nameof(vocabulary));
        var path = Path.Combine(cacheDirectory, $"tokens-{corpus.Name}-{Key(corpus, split, vocabulary)}.t5cache");
        return new TokenStream(CacheFile.OpenOrBuild(path, stream => Write(stream, corpus, split, vocabulary), timeProvider));
    }

    /// <summary>A short name for everything that decides the tokens.</summary>
    public static string Key(ICorpus corpus, Split split, IVocabulary vocabulary) =>
        CacheKey.Of(["tokens 1", corpus.Fingerprint, split.ToString(), vocabulary.Fingerprint]);

    public void Read(long start, Span<int> tokens)
    {
        var stored = tokens.Length <= 1024 ? stackalloc ushort[tokens.Length] : new ushort[tokens.Length];
        _file.Read(start * BytesPerToken, stored);
        for (var i = 0; i < tokens.Length; i++) tokens[i] = stored[i];
    }

    private static void Write(Stream stream, ICorpus corpus, Split split, IVocabulary vocabulary)
    {
        var empty = true;
        foreach (var ids in corpus.Documents(split).AsParallel().AsOrdered().Select(vocabulary.Encode))
        {
            if (ids.Length == 0) continue;
            ushort[] stored = [.. ids.Select(id => (ushort)id), (ushort)vocabulary.EosId];
            stream.Write(MemoryMarshal.AsBytes<ushort>(stored));
            empty = false;
        }

        if (empty) throw new DataNotFoundException($"The {split} split of corpus {corpus.Name} has no text.");
    }
}
