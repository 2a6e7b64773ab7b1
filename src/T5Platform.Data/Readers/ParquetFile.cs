using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Parquet;
using Parquet.Serialization;

namespace T5Platform.Data.Readers;

/// <summary>Parquet files, as Hugging Face exports data sets: one row group at a time. A field of a record within is <c>outer/inner</c>; lists are not read.</summary>
internal static class ParquetFile
{
    /// <summary>Bytes of the mark at each end, and of the footer's length with the mark behind it.</summary>
    private const int Mark = 4, Tail = sizeof(int) + Mark;

    /// <exception cref="MalformedRowException">It is no Parquet file; the line is the number of the record.</exception>
    public static IEnumerable<DataRow> Read(string path)
    {
        using var stream = File.OpenRead(path);
        var ((groups, rows), count) = (Guarded(path, 0, () => Groups(stream)), 0);
        for (var group = 0; group < groups; group++)
        {
            foreach (var record in Guarded(path, count, () => Records(stream, group)))
                yield return new DataRow(path, ++count, name => Text(Field(record, name)));
        }

        // A damaged footer may name fewer groups than there are: its own sum tells.
        if (count != rows) throw new MalformedRowException(path, count + 1, $"{rows} records, as the footer says", $"{count}");
    }

    private static (int Groups, long Rows) Groups(Stream stream)
    {
        var footer = Footer(stream);
        new ParquetFooter(footer).Check();
        stream.Position = 0;
        var reader = ParquetReader.CreateAsync(stream, leaveStreamOpen: true).GetAwaiter().GetResult();
        var (groups, rows) = (reader.RowGroupCount, reader.Metadata?.NumRows ?? 0);
        reader.DisposeAsync().AsTask().GetAwaiter().GetResult();
        // A file without records is two marks, a footer and its length; whatever else there is holds records.
        if (groups == 0 && stream.Length > Mark + footer.Length + Tail) throw new InvalidDataException("pages that no row group of the footer names");
        return (groups, rows);
    }

    private static byte[] Footer(Stream stream)
    {
        if (stream.Length < Mark + Tail) throw new InvalidDataException($"{stream.Length} bytes");
        var tail = new byte[Tail];
        stream.Position = stream.Length - Tail;
        stream.ReadExactly(tail);
        var length = BinaryPrimitives.ReadInt32LittleEndian(tail);
        if (length < 0 || length > stream.Length - Mark - Tail) throw new InvalidDataException($"a footer of {length} bytes in a file of {stream.Length}");
        var footer = new byte[length];
        stream.Position = stream.Length - Tail - length;
        stream.ReadExactly(footer);
        return footer;
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
        // Out of memory too: a damaged length asks for more than there can be, and the file is named then.
        catch (Exception broken)
        {
            throw new MalformedRowException(path, record + 1, "a Parquet file", broken.Message);
        }
    }
}
