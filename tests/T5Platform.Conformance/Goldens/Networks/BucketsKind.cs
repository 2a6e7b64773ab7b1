using System.Text.Json;
using T5Platform.Conformance.Cases;
using T5Platform.Conformance.Vectors;
using T5Platform.Model.Attending;

namespace T5Platform.Conformance.Goldens.Networks;

/// <summary>Tables of the bucket of every relative position, for encoders (both directions) and decoders (one).</summary>
internal sealed class BucketsKind : IGoldenKind
{
    public string Topic => "relative_buckets";

    public bool Recognises(string path) => Path.GetFileName(path).StartsWith("relative_buckets", StringComparison.Ordinal) && File.Exists(path);

    public void Compare(string path, CaseList cases)
    {
        var tables = JsonDocument.Parse(File.ReadAllBytes(path)).RootElement.Required("tables").Items();
        foreach (var table in tables)
        {
            Compare(table, "bidirectional", cases);
            Compare(table, "unidirectional", cases);
        }
    }

    private static void Compare(JsonElement table, string direction, CaseList cases)
    {
        if (table.Optional(direction) is not { } expected) return;
        var (buckets, distance, first) = (table.Int("num_buckets"), table.Int("max_distance"), table.Int("rel_min"));
        cases.Equal($"{direction}-{buckets}-{distance}", expected.Ints(), () => Enumerable.Range(first, expected.GetArrayLength())
            .Select(relative => RelativeBuckets.Of(relative, direction == "bidirectional", buckets, distance)));
    }
}
