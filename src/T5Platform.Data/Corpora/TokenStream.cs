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

    /// <summary>Opens the cache of this corpus, split and vocabulary, or tokenises it first: by several workers, and on from where a process died.</summary>
    /// <exception cref="DataNotFoundException">The corpus has no text.</exception>
    public static TokenStream Open(
        ICorpus corpus, Split split, IVocabulary vocabulary, string cacheDirectory, TimeProvider timeProvider, CacheFilling? filling = null)
    {
        if (vocabulary.Size > ushort.MaxValue + 1)
            throw new ArgumentException($"Vocabulary {vocabulary.Name} has {vocabulary.Size} ids; the cache holds 65,536.", nameof(vocabulary));
        var path = Path.Combine(cacheDirectory, $"tokens-{corpus.Name}-{Key(corpus, split, vocabulary)}.t5cache");
        var parts = new CacheParts(path, filling ?? new());
        var file = CacheFile.OpenOrBuild(path, stream => Write(stream, parts, corpus, split, vocabulary), timeProvider);
        parts.RemoveOnceDone();
        return new TokenStream(file);
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

    private static void Write(Stream stream, CacheParts parts, ICorpus corpus, Split split, IVocabulary vocabulary)
    {
        if (parts.Write(stream, corpus.Documents(split), documents => Stored(documents, vocabulary, corpus.KeepsEmpty)) == 0)
            throw new DataNotFoundException($"The {split} split of corpus {corpus.Name} has no text.");
    }

    private static byte[] Stored(IEnumerable<string> documents, IVocabulary vocabulary, bool keepsEmpty)
    {
        var stored = new List<ushort>();
        foreach (var ids in documents.Select(vocabulary.Encode).Where(ids => keepsEmpty || ids.Length > 0))
        {
            foreach (var id in ids) stored.Add((ushort)id);
            stored.Add((ushort)vocabulary.EosId);
        }

        return MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(stored)).ToArray();
    }
}
