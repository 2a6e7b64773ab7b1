using System.Text;

namespace T5Platform.Data.Readers;

/// <summary>Comma-separated files with a header: fields may stand in quotes, and then hold commas, line ends and doubled quotes (RFC 4180).</summary>
internal static class CsvFile
{
    /// <summary>A quote that never ends would swallow the rest of the file: no record is as long as this.</summary>
    private const int LongestRecord = 1 << 24;

    public static IEnumerable<DataRow> Read(string path)
    {
        Dictionary<string, int>? columns = null;
        foreach (var (number, record) in Records(path))
        {
            var fields = Split(path, number, record);
            if (columns is null)
            {
                columns = [];
                for (var i = 0; i < fields.Count; i++)
                    if (!columns.TryAdd(fields[i], i)) throw new MalformedRowException(path, number, "columns of different names", $"'{fields[i]}' twice");
                continue;
            }

            if (fields.Count != columns.Count) throw new MalformedRowException(path, number, $"{columns.Count} fields", $"{fields.Count}");
            var names = columns;
            yield return new DataRow(path, number, name => names.TryGetValue(name, out var at) ? fields[at] : null);
        }
    }

    private static IReadOnlyList<string> Split(string path, int number, string record)
    {
        try
        {
            return SeparatedLine.Split(record, ',', quotes: true);
        }
        catch (FormatException)
        {
            throw new MalformedRowException(path, number, "a quote at the end of a quoted field", "none to the end of the file");
        }
    }

    /// <summary>Lines, put together while a quote is open. Blank ones between records are skipped.</summary>
    private static IEnumerable<(int Number, string Text)> Records(string path)
    {
        var (open, first, record) = (false, 0, new StringBuilder());
        foreach (var (number, text) in TextLines.Read(path))
        {
            if (!open && text.Length == 0) continue;
            if (open) record.Append('\n');
            else first = number;
            record.Append(text);
            if (record.Length > LongestRecord) throw new MalformedRowException(path, first, "a quote at the end of a quoted field", $"none in {LongestRecord} characters");
            if (text.AsSpan().Count('"') % 2 != 0) open = !open;
            if (open) continue;
            yield return (first, record.ToString());
            record.Clear();
        }

        if (record.Length > 0) yield return (first, record.ToString());
    }
}
