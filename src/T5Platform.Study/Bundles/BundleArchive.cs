using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace T5Platform.Study.Bundles;

/// <summary>A bundle as a ZIP archive: <c>bundle.json</c>, the specs, and what else it names.</summary>
public static class BundleArchive
{
    /// <summary>The document of an archive.</summary>
    public const string Document = "bundle.json";

    /// <summary>No file of an archive may be longer: it is text.</summary>
    public const long MostBytes = 64L << 20;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n", RespectNullableAnnotations = true };

    /// <summary>Writes an archive; equal bundles are equal bytes.</summary>
    public static void Write(Stream stream, StudyBundle bundle, IReadOnlyDictionary<string, byte[]> files)
    {
        ArgumentNullException.ThrowIfNull(bundle);
        ArgumentNullException.ThrowIfNull(files);
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
        Add(Document, JsonSerializer.SerializeToUtf8Bytes(bundle with { Files = [.. files.Keys.Order(StringComparer.Ordinal)] }, Options));
        foreach (var (name, bytes) in files.OrderBy(static file => file.Key, StringComparer.Ordinal))
            Add(name, bytes);

        void Add(string name, byte[] bytes)
        {
            var entry = archive.CreateEntry(name, CompressionLevel.SmallestSize);
            entry.LastWriteTime = bundle.MadeAt;
            using var to = entry.Open();
            to.Write(bytes);
        }
    }

    /// <summary>Reads an archive, or says what is wrong with it.</summary>
    public static BundleReading Read(Stream stream)
    {
        try
        {
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true, Encoding.UTF8);
            var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
            foreach (var entry in archive.Entries)
            {
                if (Bytes(entry) is not { } bytes)
                    return BundleReading.Unsound($"'{entry.FullName}' is longer than {MostBytes >> 20} MiB, which is the most that is read.");
                files[entry.FullName] = bytes;
            }

            return files.Remove(Document, out var document) ? Of(document, files) : BundleReading.Unsound($"It is an archive without '{Document}': no study bundle.");
        }
        catch (Exception damage) when (damage is InvalidDataException or NotSupportedException or IOException or ArgumentException)
        {
            return BundleReading.Unsound("It is no ZIP archive, or a damaged one.");
        }
        catch (JsonException error)
        {
            return BundleReading.Unsound($"'{Document}' cannot be read: {error.Message}");
        }
    }

    private static BundleReading Of(byte[] document, Dictionary<string, byte[]> files)
    {
        if (JsonSerializer.Deserialize<StudyBundle>(document, Options) is not { } bundle)
            return BundleReading.Unsound($"'{Document}' is null.");
        if (bundle.Format != StudyBundle.CurrentFormat)
            return BundleReading.Unsound($"format is {bundle.Format}; {StudyBundle.CurrentFormat} is read.");
        if (bundle.Experiments.Any(static experiment => experiment is null || experiment.Runs.Contains(null!) || experiment.Evaluations.Contains(null!)))
            return BundleReading.Unsound($"'{Document}' has a null where an experiment, a run or an evaluation is expected.");
        return bundle.Experiments.FirstOrDefault(experiment => !files.ContainsKey(experiment.Spec)) is { } without
            ? BundleReading.Unsound($"'{without.Spec}', the spec of '{without.Name}', is not in the archive.")
            : new(bundle, files, null);
    }

    /// <summary>What an entry says of its length is not believed.</summary>
    private static byte[]? Bytes(ZipArchiveEntry entry)
    {
        using var from = entry.Open();
        var bytes = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int count; (count = from.Read(buffer)) > 0;)
        {
            bytes.Write(buffer, 0, count);
            if (bytes.Length > MostBytes)
                return null;
        }

        return bytes.ToArray();
    }
}
