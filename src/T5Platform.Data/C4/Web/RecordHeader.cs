using System.Globalization;
using System.Text;

namespace T5Platform.Data.C4.Web;

/// <summary>The header of a record: version line, named fields, an empty line.</summary>
internal static class RecordHeader
{
    private const string LengthField = "Content-Length";

    /// <summary>Bytes up to and with the empty line; -1: it is not among these.</summary>
    public static int End(ReadOnlySpan<byte> bytes)
    {
        for (var (from, line) = (0, 0); (line = bytes[from..].IndexOf((byte)'\n')) >= 0; from += line + 1)
        {
            var text = bytes.Slice(from, line);
            if (text.IsEmpty || text is [(byte)'\r']) return from + line + 1;
        }

        return -1;
    }

    /// <summary>The fields; of a name that comes twice the first counts. A line that begins with a blank goes on with the one before.</summary>
    public static Dictionary<string, string> Fields(ReadOnlySpan<byte> header, Action<WarcProblem> problem)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var last = string.Empty;
        foreach (var line in Encoding.UTF8.GetString(header).Split('\n').Skip(1).Select(static line => line.TrimEnd('\r')).Where(static line => line.Length > 0))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (line[0] is ' ' or '\t' && last.Length > 0) fields[last] += " " + line.Trim();
            else if (colon <= 0) problem(WarcProblem.BrokenHeaderLine);
            else fields.TryAdd(last = line[..colon].Trim(), line[(colon + 1)..].Trim());
        }

        return fields;
    }

    /// <summary>The length of the content; null: none, or no number.</summary>
    public static long? ContentLength(IReadOnlyDictionary<string, string> fields) =>
        fields.TryGetValue(LengthField, out var text) && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : null;
}
