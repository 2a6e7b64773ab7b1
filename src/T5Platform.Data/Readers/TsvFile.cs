namespace T5Platform.Data.Readers;

/// <summary>GLUE's original tab-separated files: quotes are ordinary characters, there is no escaping.</summary>
internal static class TsvFile
{
    /// <summary>Rows of a file whose first line names the columns.</summary>
    public static IEnumerable<TsvRow> ReadNamed(string path, params string[] columns) => Named(path, columns, optional: null, dropped: null);

    /// <summary>The same, with a last field from a column that the file may lack: it is null then.</summary>
    /// <param name="path">The file.</param>
    /// <param name="columns">Columns that it must have.</param>
    /// <param name="optional">The column that it may lack.</param>
    /// <param name="dropped">Takes rows of another width, which are left out then; null: the first stops the reading.</param>
    public static IEnumerable<TsvRow> ReadNamed(string path, string[] columns, string optional, ICollection<MalformedRowException>? dropped = null) =>
        Named(path, columns, optional, dropped);

    /// <summary>Rows of a file without a header, by column number from 0.</summary>
    public static IEnumerable<TsvRow> ReadNumbered(string path, int width, params int[] columns) =>
        TextLines.Read(path).Select(line => Row(path, line.Number, line.Text.Split('\t'), columns, width));

    /// <summary>Every column by its name.</summary>
    public static IEnumerable<DataRow> Records(string path)
    {
        string[]? header = null;
        foreach (var (number, text) in TextLines.Read(path))
        {
            var fields = text.Split('\t');
            if (header is null)
            {
                header = fields;
                continue;
            }

            if (fields.Length != header.Length) throw Width(path, number, header.Length, fields.Length);
            var names = header;
            yield return new DataRow(path, number, name => Array.IndexOf(names, name) is >= 0 and var at ? fields[at] : null);
        }
    }

    private static IEnumerable<TsvRow> Named(string path, string[] columns, string? optional, ICollection<MalformedRowException>? dropped)
    {
        int[]? wanted = null;
        var width = 0;
        foreach (var (number, text) in TextLines.Read(path))
        {
            var fields = text.Split('\t');
            if (wanted is null)
            {
                (wanted, width) = (Find(path, columns, fields), fields.Length);
                if (optional is not null) wanted = [.. wanted, Array.IndexOf(fields, optional)];
                continue;
            }

            if (dropped is not null && fields.Length != width) dropped.Add(Width(path, number, width, fields.Length));
            else yield return Row(path, number, fields, wanted, width);
        }
    }

    private static int[] Find(string path, string[] columns, string[] header) =>
    [
        .. columns.Select(column => Array.IndexOf(header, column) is >= 0 and var index
            ? index
            : throw new MalformedRowException(path, 1, $"a header with the column {column}", string.Join(", ", header))),
    ];

    private static TsvRow Row(string path, int number, string[] fields, int[] columns, int width) =>
        fields.Length == width
            ? new TsvRow(path, number, [.. columns.Select(column => column < 0 ? null! : fields[column])])
            : throw Width(path, number, width, fields.Length);

    private static MalformedRowException Width(string path, int number, int expected, int found) =>
        new(path, number, $"{expected} tab-separated fields", $"{found}");
}
