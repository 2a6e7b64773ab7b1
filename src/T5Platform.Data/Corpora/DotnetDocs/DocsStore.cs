using T5Platform.Data.Caching;
using T5Platform.Data.Tasks;

namespace T5Platform.Data.Corpora.DotnetDocs;

/// <summary>
/// The extracted documentation on disk, read in place. Layout of the payload, little-endian: section offsets (8 bytes each, see
/// <see cref="Section"/>); a <see cref="TextTable"/> of all texts and answers of examples, each once; per task and split a
/// count and pairs of numbers into that table (4 bytes each); per split a <see cref="TextTable"/> of prose.
/// </summary>
internal sealed class DocsStore
{
    private const int Splits = 2, Tasks = 3, Sections = 1 + (Tasks * Splits) + Splits;
    private readonly CacheFile _file;
    private readonly TextTable _texts;

    private DocsStore(CacheFile file, string fingerprint)
    {
        (_file, Fingerprint) = (file, fingerprint);
        _texts = new TextTable(file, Offset(0));
    }

    /// <summary>Packs, versions, file sizes and the rules of extraction, as a hash.</summary>
    public string Fingerprint { get; }

    /// <summary>Opens the cache of these packs, or extracts it first.</summary>
    public static DocsStore Open(ReferencePacks packs, string cacheDirectory, TimeProvider timeProvider)
    {
        var fingerprint = CacheKey.Of([$"extraction {DocsExtraction.Version}", .. packs.Descriptions]);
        var path = Path.Combine(cacheDirectory, $"dotnet-docs-{fingerprint}.t5cache");
        return new DocsStore(CacheFile.OpenOrBuild(path, stream => Write(stream, Extract(packs)), timeProvider), fingerprint);
    }

    public TextTable Prose(Split split) => new(_file, Offset(Section(split)));

    public IReadOnlyList<(string Text, string Answer)> Examples(DocsTaskKind task, Split split)
    {
        var start = Offset(Section(task, split));
        return new LazyList<(string, string)>(_file.Read<int>(start), i =>
            (_texts[_file.Read<int>(start + 4 + (8L * i))], _texts[_file.Read<int>(start + 8 + (8L * i))]));
    }

    /// <summary>Packs overlap: a file that is in several, by name and length, is parsed once.</summary>
    private static ExtractedDocs Extract(ReferencePacks packs) => DocsExtraction.Extract(
        packs.Files.DistinctBy(file => (file.Name, file.Length)).AsParallel().AsOrdered().SelectMany(ReadFile));

    private static List<MemberDocs> ReadFile(FileInfo file)
    {
        using var stream = file.OpenRead();
        return [.. DocumentationReader.Read(stream)];
    }

    private static int Section(DocsTaskKind task, Split split) => 1 + ((int)task * Splits) + (int)split;

    private static int Section(Split split) => 1 + (Tasks * Splits) + (int)split;

    private long Offset(int section) => _file.Read<long>(8L * section);

    private static void Write(Stream stream, ExtractedDocs docs)
    {
        var writer = new BinaryWriter(stream);
        var start = stream.Position;
        var offsets = new long[Sections];
        foreach (var offset in offsets) writer.Write(offset);
        var numbers = Number(docs.Examples.Values);
        Begin(0);
        TextTable.Write(writer, [.. numbers.Keys]);
        foreach (var ((task, split), pairs) in docs.Examples)
        {
            Begin(Section(task, split));
            WritePairs(writer, pairs, numbers);
        }

        foreach (var (split, documents) in docs.Prose)
        {
            Begin(Section(split));
            TextTable.Write(writer, documents);
        }

        stream.Position = start;
        foreach (var offset in offsets) writer.Write(offset);
        writer.Flush();

        void Begin(int section)
        {
            writer.Flush();
            offsets[section] = stream.Position - start;
        }
    }

    private static void WritePairs(BinaryWriter writer, IReadOnlyList<(string Text, string Answer)> pairs, Dictionary<string, int> numbers)
    {
        writer.Write(pairs.Count);
        foreach (var (text, answer) in pairs)
        {
            writer.Write(numbers[text]);
            writer.Write(numbers[answer]);
        }
    }

    private static Dictionary<string, int> Number(IEnumerable<IEnumerable<(string Text, string Answer)>> lists)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (text, answer) in lists.SelectMany(pairs => pairs))
        {
            numbers.TryAdd(text, numbers.Count);
            numbers.TryAdd(answer, numbers.Count);
        }

        return numbers;
    }
}
