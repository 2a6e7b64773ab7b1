using T5Platform.Data.C4.Stages;
using T5Platform.Data.Tests.C4.Web;
using T5Platform.Data.Tests.Fixtures;

namespace T5Platform.Data.Tests.C4.Stages;

/// <summary>A small crawl in a folder of its own, and what is made of it.</summary>
internal sealed class ACrawl : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public string Input => Path.Combine(_directory.Path, "crawl");

    public C4Options Options(string work = "work") => new() { Input = Input, Work = Path.Combine(_directory.Path, work) };

    public ACrawl File(string name, params string[] records)
    {
        Directory.CreateDirectory(Input);
        System.IO.File.WriteAllBytes(Path.Combine(Input, name), AWarc.Packed(records));
        return this;
    }

    public string List(params string[] lines) => _directory.File($"list-{lines.Length}-{lines[0].Length}", string.Join('\n', lines));

    /// <summary>Every file that was made, with its bytes.</summary>
    public static IReadOnlyDictionary<string, string> Made(C4Options options) => Directory.EnumerateFiles(options.Work, "*", SearchOption.AllDirectories)
        .ToDictionary(path => Path.GetRelativePath(options.Work, path), static path => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.IO.File.ReadAllBytes(path))));

    /// <summary>The lines of the data set.</summary>
    public static IReadOnlyList<string> Documents(C4Options options) => [.. Directory.EnumerateFiles(Path.Combine(options.Work, "c4")).Order(StringComparer.Ordinal).SelectMany(Lines)];

    public void Dispose() => _directory.Dispose();

    private static IEnumerable<string> Lines(string path)
    {
        using var reader = new StreamReader(new System.IO.Compression.GZipStream(System.IO.File.OpenRead(path), System.IO.Compression.CompressionMode.Decompress));
        while (reader.ReadLine() is { } line) yield return line;
    }
}
