using System.Text.Json;
using T5Platform.Conformance.Cases;
using T5Platform.Data.Vocabularies;
using T5Platform.Data.Vocabularies.SentencePiece;
using T5Platform.Data.Vocabularies.WordPieces;

namespace T5Platform.Conformance.Vectors.Vocabularies;

/// <summary>Makes our vocabulary of what a case says about the peer's.</summary>
internal static class VocabularyKind
{
    public static IVocabulary Bytes(JsonElement init, ReferenceFiles files)
    {
        Known(init, "extra_ids");
        return new ByteVocabulary(init.IntOrNull("extra_ids") ?? 0);
    }

    public static IVocabulary PassThrough(JsonElement init, ReferenceFiles files)
    {
        Known(init, "size", "eos_id");
        return new PassThroughVocabulary(init.Int("size"), init.IntOrNull("eos_id"));
    }

    public static IVocabulary Words(JsonElement init, ReferenceFiles files)
    {
        Known(init, "unigrams", "split_on_space");
        return new WordListVocabulary(init.Required("unigrams").Strings(), init.Bool("split_on_space", otherwise: false));
    }

    public static IVocabulary CodePoints(JsonElement init, ReferenceFiles files)
    {
        Known(init);
        return new CodePointVocabulary();
    }

    public static IVocabulary SomeCodePoints(JsonElement init, ReferenceFiles files)
    {
        Known(init, "codepoints");
        return new PartialCodePointVocabulary(init.Required("codepoints").Ints());
    }

    public static IVocabulary WordPieces(JsonElement init, ReferenceFiles files)
    {
        Known(init, "vocab", "vocab_file");
        return new WordPieceVocabulary(File.ReadLines(files.Asset(init.TextOrNull("vocab") ?? init.Text("vocab_file"))));
    }

    public static IVocabulary SentencePiece(JsonElement init, ReferenceFiles files)
    {
        Known(init, "model", "extra_ids", "reverse_extra_ids", "normalizer_spec_overrides", "add_dummy_prefix", "remove_extra_whitespaces", "escape_whitespaces");
        var overrides = init.Optional("normalizer_spec_overrides") ?? init;
        bool? Override(string name) => overrides.Optional(name)?.GetBoolean();
        return SentencePieceVocabulary.Load(files.Asset(init.Text("model")), new SentencePieceOptions
        {
            ExtraIds = init.IntOrNull("extra_ids") ?? 0,
            ReverseExtraIds = init.Bool("reverse_extra_ids", otherwise: true),
            AddDummyPrefix = Override("add_dummy_prefix"),
            RemoveExtraBlanks = Override("remove_extra_whitespaces"),
            EscapeBlanks = Override("escape_whitespaces"),
        });
    }

    private static void Known(JsonElement init, params string[] names)
    {
        var unknown = init.EnumerateObject().Select(property => property.Name).Except(names).ToList();
        if (unknown.Count > 0) throw SkipCaseException.NotYet($"a vocabulary with {string.Join(", ", unknown)}");
    }
}
