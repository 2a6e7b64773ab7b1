using System.IO.Compression;
using System.Text.Json;
using T5Platform.Data.C4.Shards;
using T5Platform.Data.Readers;

namespace T5Platform.Data.C4.Stages;

/// <summary>Pages between two stages: JSON lines, packed.</summary>
internal static class PageFile
{
    private sealed record Row(string Url, string Text, string Date, ulong Place);

    public static void Write(string path, IEnumerable<(Page Page, PagePlace Place)> pages) => WholeFile.Write(path, stream =>
    {
        using var gzip = new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true);
        foreach (var (page, place) in pages) WriteLine(gzip, new Row(page.Url, page.Text, page.Date, place.Number));
    });

    public static IEnumerable<(Page Page, PagePlace Place)> Read(string path) => TextLines.Read(path)
        .Select(static line => JsonSerializer.Deserialize<Row>(line.Text)!)
        .Select(static row => (new Page(row.Url, row.Text, row.Date), new PagePlace(row.Place)));

    public static void WriteLine<T>(Stream stream, T row)
    {
        JsonSerializer.Serialize(stream, row, DocumentText.Json);
        stream.WriteByte((byte)'\n');
    }
}
