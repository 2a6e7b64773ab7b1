using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using T5Platform.Conformance.Cases;
using T5Platform.Conformance.Vectors;
using T5Platform.Data.Vocabularies;
using T5Platform.Data.Vocabularies.SentencePiece;

namespace T5Platform.Conformance.Goldens.Tokenizing;

/// <summary>
/// Every code point in a template, as a hash of the ids for each 256 of them: the ids joined by commas, the code points by
/// semicolons, surrogates left out, the first 32 digits of SHA-256.
/// </summary>
internal sealed class SweepKind : IGoldenKind
{
    private const string Suffix = "_codepoint_sweep.json";

    public string Topic => "tokenizer_sweep";

    public bool Recognises(string path) => path.EndsWith(Suffix, StringComparison.Ordinal) && File.Exists(path);

    public void Compare(string path, CaseList cases)
    {
        var golden = JsonDocument.Parse(File.ReadAllBytes(path)).RootElement;
        var model = Path.Combine(Path.GetDirectoryName(path)!, golden.TextOrNull("model") ?? Path.GetFileName(path).Replace(Suffix, ".model", StringComparison.Ordinal));
        using var vocabulary = SentencePieceVocabulary.Load(model, new SentencePieceOptions { ExtraIds = 0 });
        foreach (var template in golden.Required("templates").EnumerateObject())
        {
            foreach (var block in template.Value.EnumerateObject())
                cases.Equal($"{template.Name}/{block.Name}", block.Value.GetString()!, () => Hash(vocabulary, template.Name, block.Name));
        }
    }

    private static string Hash(SentencePieceVocabulary vocabulary, string template, string block)
    {
        var first = int.Parse(block, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        var ids = Enumerable.Range(first, 256).Where(Rune.IsValid)
            .Select(point => string.Join(',', vocabulary.Encode(template.Replace("{c}", new Rune(point).ToString(), StringComparison.Ordinal))));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Join(';', ids))))[..32];
    }
}
