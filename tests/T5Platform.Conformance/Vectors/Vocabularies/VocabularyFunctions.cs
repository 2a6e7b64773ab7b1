using System.Text.Json;
using T5Platform.Data.Vocabularies;

namespace T5Platform.Conformance.Vectors.Vocabularies;

/// <summary>What cases ask of every vocabulary: encode, decode, both, batches, properties, equality.</summary>
internal static class VocabularyFunctions
{
    /// <summary>The functions of one peer class.</summary>
    public static IEnumerable<(string Name, IVectorFunction Function)> Of(string peer, Func<JsonElement, ReferenceFiles, IVocabulary> create) =>
    [
        ($"{peer}.encode", new VocabularyFunction(create, Encode)),
        ($"{peer}.decode", new VocabularyFunction(create, static (vocabulary, vector) => Decode(vocabulary, vector.Inputs.Required("ids")))),
        ($"{peer}.decode_batched", new VocabularyFunction(create, static (vocabulary, vector) => DecodeBatch(vocabulary, vector.Inputs.Required("ids")))),
        ($"{peer}.encode_then_decode", new VocabularyFunction(create, static (vocabulary, vector) =>
            vocabulary.Decode(vocabulary.Encode(vector.Inputs.Text("text"))))),
        ($"{peer}.properties", new VocabularyFunction(create, static (vocabulary, vector) => VocabularyProperties.Of(vocabulary, vector.Expected))),
        ($"{peer}.equals", new VectorFunction(vector =>
            create(vector.Inputs.Required("a"), vector.Files).Fingerprint == create(vector.Inputs.Required("b"), vector.Files).Fingerprint)),
    ];

    private static object Encode(IVocabulary vocabulary, VectorCase vector) => vocabulary is PassThroughVocabulary
        ? vocabulary.Encode(string.Join(' ', vector.Inputs.Required("ids").Ints()))
        : vocabulary.Encode(vector.Inputs.Text("text"));

    private static object Decode(IVocabulary vocabulary, JsonElement ids) =>
        vocabulary is PassThroughVocabulary ours ? ours.DecodeIds(ids.Ints()) : vocabulary.Decode(ids.Ints());

    /// <summary>Rows at any depth; a row is an array without arrays in it.</summary>
    private static object DecodeBatch(IVocabulary vocabulary, JsonElement ids)
    {
        if (ids.EnumerateArray().Any(static item => item.ValueKind == JsonValueKind.Array))
            return ids.EnumerateArray().Select(row => DecodeBatch(vocabulary, row)).ToArray();
        return vocabulary is PassThroughVocabulary ours ? ours.DecodeRow(ids.Ints()) : vocabulary.Decode(ids.Ints());
    }
}
