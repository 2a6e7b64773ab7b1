namespace T5Platform.Data.Readers;

/// <summary>GLUE's original tab-separated files: quotes are ordinary characters, there is no escaping.</summary>
internal static class TsvFile
{
    /// <summary>Rows of a file whose first line names the columns.</summary>
    public static IEnumerable<TsvRow> ReadNamed(string path, params string[] columns)
    {
        int[]? wanted = null;
        var width = 0;
        foreach (var (number, text) in TextLines.Read(path))
        {
            var fields = text.Split('\t');
            if (wanted is null)
            {
                (wanted, width) = (Find(path, columns, fields), fields.Length);
                continue;
            }

            yield return Row(path, number, fields, wanted, width);
        }
    }

    /// <summary>Rows of a file without a header, by column number from 0.</summary>
    public static IEnumerable<TsvRow> ReadNumbered(string path, int width, params int[] columns) =>
        TextLines.Read(path).Select(line => Row(path, line.Number, line.Text.Split('\t'), columns, width));

    private static int[] Find(string path, string[] columns, string[] header) =>
    [
        .. columns.Select(column => Array.IndexOf(header, column) is >= 0 and var index
            ? index
            : throw new MalformedRowException(path, 1, $"a header with the column {column}", string.Join(", ", header))),
    ];

    private static TsvRow Row(string path, int number, string[] fields, int[] columns, int width) =>
        fields.Length == width
            ? new TsvRow(path, number, [.. columns.Select(column => fields[column])])
            : throw new MalformedRowException(path, number, $"{width} tab-separated fields", $"{fields.Length}");
}
