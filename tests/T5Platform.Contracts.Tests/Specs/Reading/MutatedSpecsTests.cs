using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using T5Platform.Contracts.Specs;
using T5Platform.Contracts.Specs.Reading;
using T5Platform.Tests.Specs;

namespace T5Platform.Contracts.Tests.Specs.Reading;

[Trait("speed", "unit")]
public class MutatedSpecsTests
{
    private const int Samples = 5_000;

    private static readonly JsonObject Schema = JsonNode.Parse(ExperimentSpecSchema.Json)!.AsObject();

    private static readonly Gen<string> Documents = Gen.Bool.Select(full => full ? SpecSamples.Full : SpecSamples.Small);

    [Fact]
    public void Read_MutatedBytes_NeverThrows() =>
        Gen.Select(Documents, Gen.Select(Gen.Int[0, 3000], Gen.Int[0, 3], Gen.Byte).List[1, 6])
            .Sample((json, edits) => IsAnAnswer(ExperimentSpecReader.Read(SpecMutations.Edited(Encoding.UTF8.GetBytes(json), edits))), iter: Samples);

    [Fact]
    public void Read_RandomBytes_NeverThrows() =>
        Gen.Byte.Array[0, 200].Sample(bytes => IsAnAnswer(ExperimentSpecReader.Read(bytes)), iter: Samples);

    [Fact]
    public void Read_MutatedValues_GivesASpecThatReadsBack_OrErrorsWithPaths() =>
        Gen.Select(Documents, Gen.Select(Gen.Int[0, 60], Gen.Int[0, SpecMutations.StrangeValues.Length - 1]).List[1, 4])
            .Sample((json, changes) =>
            {
                foreach (var (place, value) in changes)
                    json = SpecMutations.WithValue(json, place, SpecMutations.StrangeValues[value]);
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
}
