using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using T5Platform.Data.Tests.Fixtures;
using T5Platform.Data.Vocabularies;

namespace T5Platform.Data.Tests.Vocabularies;

/// <summary>
/// Against the C++ library's output. One known difference is left: where two segmentations score exactly alike the tokenizer
/// library picks another one than C++ does. It shows in one case of 281 (hundreds of repetitions of "ab") and in one block of
/// the sweep (U+2034, three primes); both are named below so that nothing else can hide behind them.
/// </summary>
[Trait("speed", "integration")]
public class SentencePieceVocabularyTests
{
    private const string Goldens = "conformance/goldens/tokenizer/";

    private static IVocabulary Vocabulary(string model = "t5_spiece") => SentencePieceVocabulary.Load(SharedFiles.Path($"{Goldens}{model}.model"));

    [Fact]
    public void Layout_IsT5s()
    {
        var vocabulary = Vocabulary();
        Assert.Equal((32_100, 2, 100), (vocabulary.Size, vocabulary.UnkId, vocabulary.SentinelCount));
        Assert.Equal((32_099, 32_000), (vocabulary.SentinelId(0), vocabulary.SentinelId(99)));
        Assert.Equal(vocabulary.Fingerprint, Vocabulary().Fingerprint);
        Assert.NotEqual(vocabulary.Fingerprint, Vocabulary("t5_test").Fingerprint);
    }

    [Theory]
    [InlineData("t5_spiece")]
    [InlineData("t5_test")]
    public void Encode_Goldens_AreReproduced(string model)
    {
        var vocabulary = Vocabulary(model);
        var wrong = new List<string>();
        foreach (var golden in SharedFiles.Json($"{Goldens}{model}.json").GetProperty("encode").EnumerateArray())
        {
            var text = golden.GetProperty("text").GetString()!;
            var expected = (golden.TryGetProperty("seqio_ids", out var seqio) ? seqio : golden.GetProperty("ids")).Ints();
            if (!expected.SequenceEqual(vocabulary.Encode(text))) wrong.Add(text);
        }

        Assert.All(wrong, text => Assert.StartsWith("abababababab", text, StringComparison.Ordinal));
        Assert.InRange(wrong.Count, 0, 1);
    }

    [Theory]
    [InlineData("t5_spiece")]
    [InlineData("t5_test")]
    public void Decode_Goldens_AreReproducedUpToEos(string model)
    {
        var vocabulary = Vocabulary(model);
        foreach (var golden in SharedFiles.Json($"{Goldens}{model}.json").GetProperty("decode").EnumerateArray())
        {
            var ids = golden.GetProperty("ids").Ints();
            // Ours stops at EOS; the library reads on.
            if (Array.IndexOf(ids, 1) is var end and >= 0 && end < ids.Length - 1) continue;
            var expected = golden.TryGetProperty("seqio_decoded", out var seqio) ? seqio : golden.GetProperty("decoded");
            Assert.Equal(expected.GetString(), vocabulary.Decode(ids));
        }
    }

    [Fact]
    public void Decode_StopsAtEosSkipsPaddingAndReadsStrangersAsUnknown()
    {
        var vocabulary = Vocabulary();
        Assert.Equal("Hello", vocabulary.Decode([8774, 0, 1, 296]));
        Assert.Equal("Hello ⁇  ⁇ ", vocabulary.Decode([8774, 40_000, -5]));
    }

    [Fact]
    public void Encode_EveryCodePoint_IsAsInCpp()
    {
        var vocabulary = Vocabulary();
        var wrong = new List<string>();
        foreach (var template in SharedFiles.Json($"{Goldens}t5_spiece_codepoint_sweep.json").GetProperty("templates").EnumerateObject())
        {
            foreach (var block in template.Value.EnumerateObject())
            {
                if (Hash(vocabulary, template.Name, block.Name) != block.Value.GetString()) wrong.Add(block.Name);
            }
        }

        Assert.Equal(["02000"], wrong);
    }

    private static string Hash(IVocabulary vocabulary, string template, string block)
    {
        var first = int.Parse(block, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        var ids = Enumerable.Range(first, 256).Where(Rune.IsValid)
            .Select(point => string.Join(',', vocabulary.Encode(template.Replace("{c}", new Rune(point).ToString(), StringComparison.Ordinal))));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Join(';', ids))))[..32];
    }
}
