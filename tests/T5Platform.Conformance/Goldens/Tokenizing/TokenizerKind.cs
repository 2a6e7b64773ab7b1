using System.Text.Json;
using T5Platform.Conformance.Cases;
using T5Platform.Conformance.Vectors;
using T5Platform.Data.Vocabularies;
using T5Platform.Data.Vocabularies.SentencePiece;

namespace T5Platform.Conformance.Goldens.Tokenizing;

/// <summary>Texts with their ids, and ids with their texts, by a model file beside them: NAME.json and NAME.model.</summary>
internal sealed class TokenizerKind : IGoldenKind
{
    public string Topic => "tokenizer";

    public bool Recognises(string path) =>
        path.EndsWith(".json", StringComparison.Ordinal) && File.Exists(path) && File.Exists(Path.ChangeExtension(path, ".model"));

    public void Compare(string path, CaseList cases)
    {
        var golden = JsonDocument.Parse(File.ReadAllBytes(path)).RootElement;
        var model = Path.ChangeExtension(path, ".model");
        using var plain = SentencePieceVocabulary.Load(model, new SentencePieceOptions { ExtraIds = 0 });
        using var seqio = SentencePieceVocabulary.Load(model);
        using var huggingFace = SentencePieceVocabulary.Load(model, new SentencePieceOptions { Sentinels = SentinelStyle.HuggingFace });
        CompareIds(golden, plain, cases);
        var number = 0;
        foreach (var text in golden.Optional("encode")?.Items() ?? []) new TextComparison($"encode/{number++}", text, cases).Compare(plain, seqio, huggingFace);
        number = 0;
        foreach (var ids in golden.Optional("decode")?.Items() ?? []) new IdsComparison($"decode/{number++}", ids, cases).Compare(plain, seqio, huggingFace);
    }

    private static void CompareIds(JsonElement golden, SentencePieceVocabulary plain, CaseList cases)
    {
        if (golden.IntOrNull("piece_size") is { } size) cases.Equal("piece_size", [size], () => [plain.Size]);
        if (golden.IntOrNull("unk") is { } unknown) cases.Equal("unk", [unknown], () => [plain.UnkId]);
        if (golden.IntOrNull("eos") is { } eos and >= 0) cases.Equal("eos", [eos], () => [plain.EosId]);
    }
}
