using System.Text.Json;
using T5Platform.Conformance.Cases;
using T5Platform.Conformance.Vectors;
using T5Platform.Data.Vocabularies;

namespace T5Platform.Conformance.Goldens.Tokenizing;

/// <summary>Ids to decode: as the library reads them, as SeqIO, and as Hugging Face with and without special pieces.</summary>
internal sealed class IdsComparison(string prefix, JsonElement golden, CaseList cases)
{
    private readonly int[] _ids = golden.Required("ids").Ints();

    public void Compare(SentencePieceVocabulary plain, SentencePieceVocabulary seqio, SentencePieceVocabulary huggingFace)
    {
        Compare("decoded", () => plain.DecodeAll(_ids));
        Compare("seqio_decoded", () => seqio.Decode(_ids));
        Compare("hf_decoded", () => huggingFace.DecodeWithSpecials(_ids));
        Compare("hf_decoded_skip_special", () => huggingFace.Decode(_ids));
    }

    private void Compare(string name, Func<string> actual)
    {
        if (golden.TextOrNull(name) is { } expected) cases.Equal($"{prefix}/{name}", expected, actual);
    }
}
