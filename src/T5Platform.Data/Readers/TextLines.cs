using System.IO.Compression;
using System.Text;

namespace T5Platform.Data.Readers;

/// <summary>The lines of a UTF-8 file, packed (<c>.gz</c>) or not. Only a newline ends a line: a lone carriage return is text.</summary>
internal static class TextLines
{
    /// <summary>Lines with their numbers from 1, without the newline and a carriage return before it.</summary>
    public static IEnumerable<(int Number, string Text)> Read(string path)
    {
        using var reader = new StreamReader(Open(path), new UTF8Encoding(false), detectEncodingFromByteOrderMarks: true, 1 << 16);
        var (line, buffer, number) = (new StringBuilder(), new char[1 << 14], 1);
        int count;
        while ((count = reader.Read(buffer)) > 0)
        {
            var rest = buffer.AsMemory(0, count);
            for (int end; (end = rest.Span.IndexOf('\n')) >= 0; rest = rest[(end + 1)..])
                yield return (number++, Take(line.Append(rest.Span[..end])));
            line.Append(rest.Span);
        }

        if (line.Length > 0) yield return (number, Take(line));
    }

    private static string Take(StringBuilder line)
    {
        if (line.Length > 0 && line[^1] == '\r') line.Length--;
        var text = line.ToString();
        line.Clear();
        return text;
    }

    private static Stream Open(string path)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        return path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
    }
}
