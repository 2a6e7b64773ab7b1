using T5Platform.Conformance.Cases;

namespace T5Platform.Conformance.Goldens;

/// <summary>Walks a folder of goldens and compares every one that a kind recognises.</summary>
internal sealed class GoldenRunner(IReadOnlyList<IGoldenKind> kinds)
{
    /// <summary>Every golden below a folder with its kind, in the order of names.</summary>
    public IEnumerable<(IGoldenKind Kind, string Path)> Find(string folder) =>
        from path in Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        from kind in kinds
        where kind.Recognises(path)
        select (kind, path);

    public static IReadOnlyList<CaseResult> Run(IGoldenKind kind, string folder, string path)
    {
        var name = Path.GetRelativePath(folder, path);
        var cases = new CaseList(name);
        try
        {
            kind.Compare(path, cases);
            return cases.Results;
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            var (id, what) = ($"{name}/run", $"{broken.GetType().Name}: {broken.Message}");
            return [.. cases.Results, broken is SkipCaseException ? CaseResult.Skip(id, broken.Message) : CaseResult.Fail(id, "a comparison", what)];
        }
    }
}
