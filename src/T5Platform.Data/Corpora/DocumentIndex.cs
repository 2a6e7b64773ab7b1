using System.Runtime.InteropServices;
using T5Platform.Data.Caching;
using T5Platform.Data.Tasks;
using T5Platform.Data.Vocabularies;

namespace T5Platform.Data.Corpora;

/// <summary>The documents of a token stream on disk, memory-mapped: the place of each one's EOS, 8 bytes, little-endian.</summary>
internal sealed class DocumentIndex : IDocumentIndex
{
    private const int BytesPerDocument = sizeof(long);
    private readonly CacheFile _file;

    private DocumentIndex(CacheFile file) => _file = file;

    public long Count => _file.Length / BytesPerDocument;

    public (long Start, int Length) this[long document]
    {
        get
        {
            var end = _file.Read<long>(document * BytesPerDocument);
            var start = document == 0 ? 0 : _file.Read<long>((document - 1) * BytesPerDocument) + 1;
            return (start, checked((int)(end - start)));
        }
    }

    /// <summary>Opens the cache of this corpus, split and vocabulary, or reads the stream through for it first.</summary>
    public static DocumentIndex Open(
        ITokenStream stream, ICorpus corpus, Split split, IVocabulary vocabulary, string cacheDirectory, TimeProvider timeProvider)
    {
        var path = Path.Combine(cacheDirectory, $"documents-{corpus.Name}-{TokenStream.Key(corpus, split, vocabulary)}.t5cache");
        return new DocumentIndex(CacheFile.OpenOrBuild(path, output => Write(output, stream, vocabulary.EosId), timeProvider));
    }

    /// <summary>EOS never comes of text: where it stands, a document ends.</summary>
    private static void Write(Stream output, ITokenStream stream, int eos)
    {
        var tokens = new int[1 << 16];
        for (long at = 0; at < stream.Count; at += tokens.Length)
        {
            var part = tokens.AsSpan(0, (int)Math.Min(tokens.Length, stream.Count - at));
            stream.Read(at, part);
            var ends = new List<long>();
            for (var i = 0; i < part.Length; i++)
                if (part[i] == eos) ends.Add(at + i);
            output.Write(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(ends)));
        }
    }
}
