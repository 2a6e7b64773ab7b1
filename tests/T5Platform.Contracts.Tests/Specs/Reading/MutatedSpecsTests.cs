using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using T5Platform.Contracts.Specs;
using T5Platform.Contracts.Specs.Reading;

namespace T5Platform.Contracts.Tests.Specs.Reading;

[Trait("speed", "unit")]
public class MutatedSpecsTests
{
    private const int Samples = 5_000;

    private static readonly JsonObject Schema = JsonNode.Parse(ExperimentSpecSchema.Json)!.AsObject();

    private static readonly Gen<string> Documents = Gen.Bool.Select(full => full ? SpecSamples.Full : SpecSamples.Small);

    private static readonly string[] StrangeValues =
    [
        "null", "true", "-1", "0", "1", "1.5", "1e308", "1e999", "-1e999", "1e-999", "99999999999999999999", "1E+2147483648", "\"\"", "\"x\"", "\"2x1\"",
        "\"mini\"", "\"\\ud800\"", "\"\\u0000\"", "[]", "[[]]", "{}", "{\"a\":{}}", "[1,1]", "{\"preset\":\"tiny\"}", "\"" + new string('y', 3000) + "\"",
    ];

    [Fact]
    public void Read_MutatedBytes_NeverThrows() =>
        Gen.Select(Documents, Gen.Select(Gen.Int[0, 3000], Gen.Int[0, 3], Gen.Byte).List[1, 6])
            .Sample((json, edits) => IsAnAnswer(ExperimentSpecReader.Read(Edited(Encoding.UTF8.GetBytes(json), edits))), iter: Samples);

    [Fact]
    public void Read_RandomBytes_NeverThrows() =>
        Gen.Byte.Array[0, 200].Sample(bytes => IsAnAnswer(ExperimentSpecReader.Read(bytes)), iter: Samples);

    [Fact]
    public void Read_MutatedValues_GivesASpecThatReadsBack_OrErrorsWithPaths() =>
        Gen.Select(Documents, Gen.Select(Gen.Int[0, 60], Gen.Int[0, StrangeValues.Length - 1]).List[1, 4])
            .Sample((json, changes) =>
            {
                foreach (var (place, value) in changes)
                    json = WithValue(json, place, StrangeValues[value]);
                var reading = SpecSamples.Read(json);
                return IsAnAnswer(reading) && reading.Errors.All(error => error.Path.Length > 0) && (reading.Spec is null || IsSoundThroughout(json, reading.Spec));
            }, iter: Samples);

    private static bool IsAnAnswer(SpecReading reading) =>
        (reading.Spec is not null) != (reading.Errors.Count > 0)
        && reading.Errors.All(error => error.Code.Length > 0 && error.Message.Length > 0);

    /// <summary>What the reader takes, the schema takes too, and its canonical form reads back to itself.</summary>
    private static bool IsSoundThroughout(string json, ExperimentSpec spec)
    {
        var written = ExperimentSpecJson.Write(spec);
        return SchemaCheck.Violations(Schema, JsonNode.Parse(json)).Count == 0 && SpecSamples.Read(written).Spec is { } back && ExperimentSpecJson.Write(back) == written;
    }

    private static byte[] Edited(byte[] bytes, List<(int Place, int Kind, byte Value)> edits)
    {
        var edited = bytes.ToList();
        foreach (var (place, kind, value) in edits.Where(_ => edited.Count > 0))
        {
            var at = place % edited.Count;
            switch (kind)
            {
                case 0: edited[at] = value; break;
                case 1: edited.RemoveAt(at); break;
                case 2: edited.Insert(at, value); break;
                default: edited.RemoveRange(at, Math.Min(value, edited.Count - at)); break;
            }
        }

        return [.. edited];
    }

    /// <summary>The document with its n-th value (in document order) replaced by raw JSON.</summary>
    private static string WithValue(string json, int place, string raw)
    {
        const string mark = "\"@@here@@\"";
        try
        {
            var root = JsonNode.Parse(json);
            var slots = Slots(root).ToList();
            if (slots.Count == 0)
                return json;
            slots[place % slots.Count](JsonValue.Create("@@here@@"));
            return root!.ToJsonString().Replace(mark, raw);
        }
        catch (InvalidOperationException)
        {
            // An earlier change put half of a surrogate pair into it, which cannot be written again: it stays as it is.
            return json;
        }
    }

    private static IEnumerable<Action<JsonNode>> Slots(JsonNode? node)
    {
        if (node is JsonObject fields)
        {
            foreach (var (name, value) in fields.ToList())
            {
                yield return other => fields[name] = other;
                foreach (var slot in Slots(value))
                    yield return slot;
            }
        }
        else if (node is JsonArray items)
        {
            for (var index = 0; index < items.Count; index++)
            {
                var here = index;
                yield return other => items[here] = other;
                foreach (var slot in Slots(items[here]))
                    yield return slot;
            }
        }
    }
}
