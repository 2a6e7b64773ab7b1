using System.Text.Json;
using T5Platform.Conformance.Cases;
using T5Platform.Conformance.Vectors.Vocabularies;
using T5Platform.Data.Features;
using T5Platform.Data.Vocabularies;

namespace T5Platform.Conformance.Vectors.Features;

/// <summary>Output features as cases write them.</summary>
internal static class OutputFeatureJson
{
    public static Dictionary<string, OutputFeature> Read(VectorCase vector) =>
        vector.Params.Required("output_features").EnumerateObject().ToDictionary(
            static feature => feature.Name,
            feature => new OutputFeature(Vocabulary(feature.Value.Required("vocabulary"), vector.Files), feature.Value.Bool("add_eos", otherwise: true)),
            StringComparer.Ordinal);

    private static IVocabulary Vocabulary(JsonElement value, ReferenceFiles files) => value.Text("vocabulary") switch
    {
        "mock" => new MockVocabulary(value),
        "sentencepiece" => VocabularyKind.SentencePiece(Without(value, "vocabulary"), files),
        "byte" or "bytes" => VocabularyKind.Bytes(Without(value, "vocabulary"), files),
        "pass_through" or "passthrough" => VocabularyKind.PassThrough(Without(value, "vocabulary"), files),
        var other => throw SkipCaseException.NotYet($"output features of vocabulary {other}"),
    };

    private static JsonElement Without(JsonElement value, string name) => JsonSerializer.SerializeToElement(
        value.EnumerateObject().Where(property => property.Name != name).ToDictionary(static property => property.Name, static property => property.Value));
}
