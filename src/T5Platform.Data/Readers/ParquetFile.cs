using System.Globalization;
using System.Text;
using Parquet;
using Parquet.Serialization;

namespace T5Platform.Data.Readers;

/// <summary>Parquet files, as Hugging Face exports data sets: one row group at a time. A field of a record within is <c>outer/inner</c>; lists are not read.</summary>
internal static class ParquetFile
{
    /// <exception cref="MalformedRowException">It is no Parquet file; the line is the number of the record.</exception>
    public static IEnumerable<DataRow> Read(string path)
    {
        using var stream = File.OpenRead(path);
        var (groups, count) = (Guarded(path, 0, () => Groups(stream)), 0);
        for (var group = 0; group < groups; group++)
        {
            foreach (var record in Guarded(path, count, () => Records(stream, group)))
                yield return new DataRow(path, ++count, name => Text(Field(record, name)));
        }
    }

    private static int Groups(Stream stream)
    {
        var reader = ParquetReader.CreateAsync(stream, leaveStreamOpen: true).GetAwaiter().GetResult();
        var count = reader.RowGroupCount;
        reader.DisposeAsync().AsTask().GetAwaiter().GetResult();
        return count;
    }

    private static IEnumerable<IDictionary<string, object>> Records(Stream stream, int group)
    {
        stream.Position = 0;
        return [.. ParquetSerializer.DeserializeUntypedAsync(stream, rowGroupIndex: group).GetAwaiter().GetResult().Data];
    }

    private static object? Field(IDictionary<string, object> record, string path) => path.Split('/').Aggregate(
        (object?)record, static (at, name) => at is IDictionary<string, object> inner && inner.TryGetValue(name, out var found) ? found : null);

    private static string? Text(object? value) => value switch
    {
        null => null,
        string text => text,
        bool truth => truth ? "True" : "False",
        byte[] bytes => Encoding.UTF8.GetString(bytes),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>Whatever the library finds wrong is a fault of the file.</summary>
    private static T Guarded<T>(string path, int record, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            throw new MalformedRowException(path, record + 1, "a Parquet file", broken.Message);
        }
    }
}
