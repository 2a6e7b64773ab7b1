using System.Text.RegularExpressions;
using T5Platform.Conformance.Cases;
using T5Platform.Data.Vocabularies;
using T5Platform.Data.Vocabularies.SentencePiece;

namespace T5Platform.Conformance.Vectors.T5Vocabulary;

/// <summary>T5's own vocabulary, by the model file that a case names by its hash.</summary>
internal static partial class T5VocabularyFunctions
{
    public static IEnumerable<(string Name, IVectorFunction Function)> All =>
    [
        ("t5.vocab.encode_with_eos", new VectorFunction(static vector =>
        {
            using var vocabulary = Load(vector, SentinelStyle.SeqIo);
            return WithEos(vocabulary, vector.Inputs.Text("text"));
        })),
        ("t5.vocab.encode_pieces_with_specials", new VectorFunction(static vector =>
        {
            using var vocabulary = Load(vector, SentinelStyle.HuggingFace);
            return vocabulary.Encode(string.Concat(vector.Inputs.Required("pieces_text").Strings()));
        })),
        ("t5.vocab.same_ids", new VectorFunction(static vector =>
        {
            using var vocabulary = Load(vector, SentinelStyle.HuggingFace);
            var (plain, literal) = (vector.Inputs.Required("texts").Strings(), vector.Inputs.Required("texts_with_literal_eos").Strings());
            return plain.Zip(literal).All(pair => WithEos(vocabulary, pair.First).SequenceEqual(WithEos(vocabulary, pair.Second)));
        })),
        ("t5.vocab.token_id", new VectorFunction(static vector =>
        {
            using var vocabulary = Load(vector, SentinelStyle.SeqIo);
            return vocabulary.Find(vector.Inputs.Text("piece"));
        })),
    ];

    /// <summary>A text that ends with EOS is given no second one.</summary>
    private static int[] WithEos(SentencePieceVocabulary vocabulary, string text) =>
        vocabulary.Encode(text) is var ids && ids.Length > 0 && ids[^1] == vocabulary.EosId ? ids : [.. ids, vocabulary.EosId];

    private static SentencePieceVocabulary Load(VectorCase vector, SentinelStyle style)
    {
        var hash = Hash().Match(vector.Requires) is { Success: true } match ? match.Groups[1].Value : T5Model;
        return SentencePieceVocabulary.Load(
            vector.Files.Model(hash), new SentencePieceOptions { ExtraIds = vector.Params.IntOrNull("extra_ids") ?? 100, Sentinels = style });
    }

    /// <summary>Of T5's spiece.model, which cases of this topic mean when they name none.</summary>
    private const string T5Model = "d60acb128cf7b7f2536e8f38a5b18a05535c9e14c7a355904270e15b0945ea86";

    [GeneratedRegex("sha256 ([0-9a-f]{8,64})")]
    private static partial Regex Hash();
}
