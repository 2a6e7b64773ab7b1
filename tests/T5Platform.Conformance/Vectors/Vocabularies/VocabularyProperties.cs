using System.Text.Json;
using T5Platform.Conformance.Cases;
using T5Platform.Data.Vocabularies;

namespace T5Platform.Conformance.Vectors.Vocabularies;

/// <summary>The properties of a vocabulary that a case names; -1 of ours is the peer's None.</summary>
internal static class VocabularyProperties
{
    public static Dictionary<string, int?> Of(IVocabulary vocabulary, JsonElement asked) =>
        asked.EnumerateObject().ToDictionary(property => property.Name, property => Of(vocabulary, property.Name));

    private static int? Of(IVocabulary vocabulary, string name) => name switch
    {
        "vocab_size" => vocabulary.Size,
        "extra_ids" => vocabulary.SentinelCount,
        "pad_id" => vocabulary.PadId,
        "eos_id" => vocabulary.EosId is var eos and >= 0 ? eos : null,
        "unk_id" => vocabulary.UnkId is var unknown and >= 0 ? unknown : null,
        _ => throw SkipCaseException.NotYet($"a vocabulary's {name}"),
    };
}
