using T5Platform.Data.Corpora.DotnetDocs;

namespace T5Platform.Data.Corpora;

/// <summary>The corpora by name. A new one is one line here; any file below the data directory is <c>file:&lt;path&gt;</c>.</summary>
internal static class CorpusRegistry
{
    private const string FilePrefix = "file:";

    private static readonly Dictionary<string, string> Files = new(StringComparer.Ordinal)
    {
        ["gutenberg"] = "text/gutenberg.jsonl",
        ["kjv"] = "text/kjv.jsonl",
        ["reuters"] = "text/reuters21578_nltk.jsonl",
        ["sotu"] = "text/sotu.jsonl",
        ["tinyshakespeare"] = "text/tinyshakespeare.txt",
    };

    public static IReadOnlyCollection<string> Names => ["dotnet-docs", .. Files.Keys];

    public static ICorpus Create(string name, DataCatalogue catalogue)
    {
        if (name == "dotnet-docs") return new DotnetDocsCorpus(catalogue.Docs);
        var directory = catalogue.Locations.DataDirectory;
        if (Files.TryGetValue(name, out var path)) return new FileCorpus(name, directory, path);
        if (name.StartsWith(FilePrefix, StringComparison.Ordinal)) return new FileCorpus("file", directory, name[FilePrefix.Length..]);
        throw new UnknownNameException("corpus", name, [.. Names, FilePrefix + "<path below the data directory>"]);
    }
}
