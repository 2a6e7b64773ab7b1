using System.Text;

namespace T5Platform.Data.Readers;

/// <summary>One record of separated values.</summary>
internal static class SeparatedLine
{
    /// <summary>Its fields. With quotes, a field may stand between them, and hold separators, line ends and doubled quotes.</summary>
    /// <exception cref="FormatException">A quoted field does not end.</exception>
    public static IReadOnlyList<string> Split(string record, char separator, bool quotes)
    {
        if (!quotes) return record.Split(separator);
        var (fields, field, at) = (new List<string>(), new StringBuilder(), 0);
        while (true)
        {
            if (at < record.Length && record[at] == '"') at = Quoted(record, at + 1, field);
            for (; at < record.Length && record[at] != separator; at++) field.Append(record[at]);
            fields.Add(field.ToString());
            field.Clear();
            if (at++ >= record.Length) return fields;
        }
    }

    private static int Quoted(string record, int at, StringBuilder field)
    {
        for (; at < record.Length; at++)
        {
            if (record[at] != '"') field.Append(record[at]);
            else if (at + 1 < record.Length && record[at + 1] == '"') field.Append(record[at++]);
            else return at + 1;
        }

        throw new FormatException("A quoted field does not end.");
    }
}
