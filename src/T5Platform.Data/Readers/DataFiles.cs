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
        if (!IsBelow(directory, path)) throw new DataNotFoundException($"{relative} lies outside the data directory {directory}.");
        return FindOrNull(directory, relative) ?? throw new DataNotFoundException(Path.HasExtension(relative)
            ? $"Neither {path} nor {path}.gz exists."
            : $"Neither a folder {path} exists nor a file {path} with one of {string.Join(", ", RecordFile.Endings)} (or .gz behind).");
    }

    /// <summary>The same; null: nothing is there, or it lies outside the directory.</summary>
    public static string? FindOrNull(string directory, string relative)
    {
        var path = Path.GetFullPath(Path.Combine(directory, relative));
        if (!IsBelow(directory, path)) return null;
        if (Path.HasExtension(relative)) return Packed(path);
        return Directory.Exists(path) ? path : RecordFile.Endings.Select(ending => Packed(path + ending)).FirstOrDefault(static found => found is not null);
    }

    private static bool IsBelow(string directory, string path) => path.StartsWith(Path.GetFullPath(directory) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static string? Packed(string path) => File.Exists(path) ? path : File.Exists(path + ".gz") ? path + ".gz" : null;
}
