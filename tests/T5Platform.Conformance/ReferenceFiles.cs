using System.Security.Cryptography;
using T5Platform.Conformance.Cases;

namespace T5Platform.Conformance;

/// <summary>The files of one folder of reference data.</summary>
/// <param name="vectors">The folder of the files of cases, whose <c>assets/</c> they name; null when there is none.</param>
/// <param name="goldens">The folder of goldens; null when there is none.</param>
internal sealed class ReferenceFiles(string? vectors, string? goldens)
{
    private readonly Lazy<IReadOnlyDictionary<string, string>> _models = new(() => ModelsByHash([goldens, vectors, Existing(DefaultFolder.Path)]));

    public string? Vectors => vectors;

    public string? Goldens => goldens;

    /// <summary>A folder with <c>vectors/</c> and <c>goldens/</c>, or with one of them, or one of them itself.</summary>
    public static ReferenceFiles In(string folder)
    {
        string vectors = Path.Combine(folder, "vectors"), goldens = Path.Combine(folder, "goldens");
        return Directory.Exists(vectors) || Directory.Exists(goldens)
            ? new(Existing(vectors), Existing(goldens))
            : new(folder, folder);
    }

    /// <summary>Path of a file that a case names.</summary>
    /// <exception cref="SkipCaseException">There is no such file.</exception>
    public string Asset(string name)
    {
        var path = Path.Combine(vectors ?? string.Empty, name);
        return File.Exists(path) ? path : throw new SkipCaseException($"needs {name} beside the cases");
    }

    /// <summary>Path of the model file with that hash (any number of first digits), wherever it lies in the folder, or in the default one.</summary>
    /// <exception cref="SkipCaseException">There is no such file.</exception>
    public string Model(string hash) =>
        _models.Value.FirstOrDefault(model => model.Key.StartsWith(hash, StringComparison.Ordinal)).Value
        ?? throw new SkipCaseException($"needs the model file of SHA-256 {hash}");

    private static string? Existing(string folder) => Directory.Exists(folder) ? folder : null;

    private static Dictionary<string, string> ModelsByHash(IEnumerable<string?> folders)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in folders.OfType<string>().Distinct().SelectMany(folder => Directory.EnumerateFiles(folder, "*.model", SearchOption.AllDirectories)))
            found[Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)))] = path;
        return found;
    }
}
