using System.Text.Json;

namespace T5Platform.Conformance.Vectors;

/// <summary>A file of cases: the topic is the file's name.</summary>
internal sealed record VectorFile(string Topic, IReadOnlyList<VectorCase> Cases)
{
    /// <summary>The files of cases in a folder; other JSON is not for us.</summary>
    public static IEnumerable<VectorFile> In(string folder, ReferenceFiles files) =>
        Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(path => Read(path, files)).OfType<VectorFile>();

    private static VectorFile? Read(string path, ReferenceFiles files)
    {
        var root = JsonDocument.Parse(File.ReadAllBytes(path)).RootElement;
        var topic = Path.GetFileNameWithoutExtension(path);
        return root.ValueKind == JsonValueKind.Array && root.EnumerateArray().All(item => item.Optional("function") is not null)
            ? new(topic, [.. root.EnumerateArray().Select(item => VectorCase.Read(topic, item, files))])
            : null;
    }
}
