namespace T5Platform.Data.Readers;

/// <summary>Files of records in any of the formats that data sets come in; the name's ending tells which.</summary>
internal static class RecordFile
{
    /// <summary>Endings, in the order in which they are looked for.</summary>
    public static IReadOnlyList<string> Endings { get; } = [".jsonl", ".csv", ".tsv", ".parquet"];

    /// <summary>Its records. The first line of csv and tsv files names the columns.</summary>
    /// <exception cref="DataNotFoundException">The name has another ending.</exception>
    /// <exception cref="MalformedRowException">A record is not as the format says.</exception>
    public static IEnumerable<DataRow> Read(string path) => Kind(path) switch
    {
        ".jsonl" => JsonLines.Objects(path).Select(row => new DataRow(path, row.Line, row.Field)),
        ".csv" => CsvFile.Read(path),
        ".tsv" => TsvFile.Records(path),
        ".parquet" => ParquetFile.Read(path),
        var other => throw new DataNotFoundException($"{path} ends in '{other}'; known are {string.Join(", ", Endings)}, also with .gz."),
    };

    /// <summary>Whether the name has one of the endings.</summary>
    public static bool Is(string path) => Endings.Contains(Kind(path));

    private static string Kind(string path) =>
        Path.GetExtension(path.EndsWith(".gz", StringComparison.Ordinal) ? path[..^3] : path);
}
