using System.Text.Json;
using T5Platform.Conformance.Cases;
using T5Platform.Conformance.Vectors;
using T5Platform.Data.Vocabularies;

namespace T5Platform.Conformance.Goldens.Tokenizing;

/// <summary>One text: what it becomes, and what becomes of that again.</summary>
internal sealed class TextComparison(string prefix, JsonElement golden, CaseList cases)
{
    private readonly string _text = golden.Text("text");

    public void Compare(SentencePieceVocabulary plain, SentencePieceVocabulary seqio, SentencePieceVocabulary huggingFace)
    {
        var ids = golden.Required("ids").Ints();
        cases.Equal($"{prefix}/ids", ids, () => plain.Encode(_text));
        if (golden.Optional("pieces") is { } pieces)
            cases.Equal($"{prefix}/pieces", pieces.Strings(), () => plain.EncodePieces(_text).Select(static piece => piece.Text));
        if (golden.Optional("spans") is { } spans)
            cases.Equal(
                $"{prefix}/spans",
                spans.Items().Select(static span => (span[0].GetInt32(), span[1].GetInt32())),
                () => plain.EncodePieces(_text).Select(static piece => (piece.Begin, piece.End)));
        Compare("normalized", () => plain.Normalise(_text));
        Compare("decoded", () => plain.DecodeAll(ids));

        var ofSeqio = golden.Optional("seqio_ids")?.Ints() ?? ids;
        cases.Equal($"{prefix}/seqio_ids", ofSeqio, () => seqio.Encode(_text));
        Compare("seqio_decoded", () => seqio.Decode(ofSeqio));

        // Hugging Face's ids end with EOS, which a text that ends with it is not given again.
        if (golden.Optional("hf_decoded") is null && golden.Optional("hf_ids") is null) return;
        int[] ofHuggingFace = golden.Optional("hf_ids")?.Ints() ?? [.. ids, huggingFace.EosId];
        cases.Equal($"{prefix}/hf_ids", ofHuggingFace, () =>
            huggingFace.Encode(_text) is var own && own.Length > 0 && own[^1] == huggingFace.EosId ? own : [.. own, huggingFace.EosId]);
        Compare("hf_decoded", () => huggingFace.DecodeWithSpecials(ofHuggingFace));
    }

    private void Compare(string name, Func<string> actual)
    {
        if (golden.TextOrNull(name) is { } expected) cases.Equal($"{prefix}/{name}", expected, actual);
    }
}
