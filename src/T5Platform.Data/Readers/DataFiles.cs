namespace T5Platform.Data.Readers;

/// <summary>Finds files below the data directory.</summary>
internal static class DataFiles
{
    /// <summary>The file of that relative path, or the same with <c>.gz</c>.</summary>
    /// <exception cref="DataNotFoundException">Neither exists, or no data directory is set; says what was looked for.</exception>
    public static string Find(string? directory, string relative)
    {
        if (directory is null)
            throw new DataNotFoundException($"{relative} is needed, but no data directory is set (DataLocations.DataDirectory).");
        var path = Path.GetFullPath(Path.Combine(directory, relative));
        if (!path.StartsWith(Path.GetFullPath(directory) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw new DataNotFoundException($"{relative} lies outside the data directory {directory}.");
        if (File.Exists(path)) return path;
        if (File.Exists(path + ".gz")) return path + ".gz";
        throw new DataNotFoundException($"Neither {path} nor {path}.gz exists.");
    }
}
