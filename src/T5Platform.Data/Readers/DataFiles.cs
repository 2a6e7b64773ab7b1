namespace T5Platform.Data.Readers;

/// <summary>Finds files below the data directory.</summary>
internal static class DataFiles
{
    /// <summary>The file of that relative path, or the same with <c>.gz</c>; a path without an ending is a folder, or a file of records with any ending.</summary>
    /// <exception cref="DataNotFoundException">Neither exists, or no data directory is set; says what was looked for.</exception>
    public static string Find(string? directory, string relative)
    {
        if (directory is null)
            throw new DataNotFoundException($"{relative} is needed, but no data directory is set (DataLocations.DataDirectory).");
        var path = Path.GetFullPath(Path.Combine(directory, relative));
        if (!path.StartsWith(Path.GetFullPath(directory) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw new DataNotFoundException($"{relative} lies outside the data directory {directory}.");
        if (Path.HasExtension(relative)) return Packed(path) ?? throw new DataNotFoundException($"Neither {path} nor {path}.gz exists.");
        if (Directory.Exists(path)) return path;
        return RecordFile.Endings.Select(ending => Packed(path + ending)).FirstOrDefault(static found => found is not null)
            ?? throw new DataNotFoundException($"Neither a folder {path} exists nor a file {path} with one of {string.Join(", ", RecordFile.Endings)} (or .gz behind).");
    }

    private static string? Packed(string path) => File.Exists(path) ? path : File.Exists(path + ".gz") ? path + ".gz" : null;
}
