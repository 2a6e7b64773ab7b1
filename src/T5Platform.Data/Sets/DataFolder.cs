using T5Platform.Data.Readers;

namespace T5Platform.Data.Sets;

/// <summary>A data directory: which sets are in it, and how new files come to be there.</summary>
public sealed class DataFolder(string directory)
{
    /// <summary>The directory.</summary>
    public string Path { get; } = System.IO.Path.GetFullPath(directory);

    /// <summary>Files of a set that are not there; empty: it is present.</summary>
    public IReadOnlyList<string> Missing(DataSet set) => [.. set.Files.Where(file => DataFiles.FindOrNull(Path, file) is null)];

    /// <summary>Where a set is put together before it is believed. On the same file system, so that its files move whole.</summary>
    internal string Incoming(DataSet set) => System.IO.Path.Combine(Path, ".incoming", set.Name);

    /// <summary>An empty folder in which the set's files are put together.</summary>
    internal string Assembly(DataSet set)
    {
        var folder = System.IO.Path.Combine(Incoming(set), "files");
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        return Directory.CreateDirectory(folder).FullName;
    }

    /// <summary>Puts what was put together into its place if every split reads. A split that lacks examples is told of, not refused: people work with parts too.</summary>
    internal SetOutcome Place(DataSet set, string assembly, CancellationToken cancellationToken)
    {
        var splits = SetVerification.Of(set, assembly, cancellationToken);
        if (splits.Any(static split => split.State == SplitState.Malformed)) return new SetOutcome.Refused("A file is not as its format says; nothing was put in place.", splits);
        if (splits.Count > 0 && splits.All(static split => split.State == SplitState.Missing)) return new SetOutcome.Refused("None of its files is there; nothing was put in place.", splits);
        foreach (var file in Directory.EnumerateFiles(assembly, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var target = System.IO.Path.Combine(Path, System.IO.Path.GetRelativePath(assembly, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
            File.Move(file, target, overwrite: true);
        }

        Directory.Delete(Incoming(set), recursive: true);
        return new SetOutcome.Placed(splits);
    }
}
