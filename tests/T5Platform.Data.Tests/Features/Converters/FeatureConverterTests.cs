using T5Platform.Data.Features;
using T5Platform.Data.Features.Converters;
using T5Platform.Data.Tests.Fixtures;

namespace T5Platform.Data.Tests.Features.Converters;

[Trait("speed", "unit")]
public class FeatureConverterTests
{
    private static readonly FeatureExample[] Two = [AnExample.Of([7, 8, 1], [3, 1]), AnExample.Of([9, 1], [4, 5, 1])];
    private static readonly Dictionary<string, int> Lengths = new() { ["inputs"] = 6, ["targets"] = 6, ["suffixes"] = 2 };
    private static readonly ConverterOptions Packed = new(), Plain = new() { Packed = false };

    private static string Show(FeatureConverter converter, string name, params FeatureExample[] examples) =>
        string.Join(" | ", converter.Convert(examples, Lengths).Select(row => AnExample.Show(row, name)));

    [Fact]
    public void EncoderDecoder_Packed_StartsEachExampleAnew()
    {
        var converter = new EncoderDecoderConverter(Packed with { Start = 6 });
        Assert.Equal("7 8 1 9 1 0", Show(converter, "encoder_input_tokens", Two));
        Assert.Equal("1 1 1 2 2 0", Show(converter, "encoder_segment_ids", Two));
        Assert.Equal("3 1 4 5 1 0", Show(converter, "decoder_target_tokens", Two));
        Assert.Equal("6 3 6 4 5 6", Show(converter, "decoder_input_tokens", Two));
        Assert.Equal("1 1 1 1 1 0", Show(converter, "decoder_loss_weights", Two));
        Assert.Equal("0 1 0 1 2 0", Show(converter, "decoder_positions", Two));
    }

    [Fact]
    public void EncoderDecoder_Plain_HasOneExampleARow()
    {
        var converter = new EncoderDecoderConverter(Plain with { PassThrough = ["idx"] });
        Assert.Equal("0 3 1 0 0 0 | 0 4 5 1 0 0", Show(converter, "decoder_input_tokens", Two));
        var row = Assert.Single(converter.Convert([Two[0].With("idx", [5])], Lengths));
        Assert.Equal("5", AnExample.Show(row, "idx"));
        Assert.False(row.Has("decoder_segment_ids"));
    }

    [Fact]
    public void LanguageModel_Targets_AreAll()
    {
        Assert.Equal("0 3 0 4 5 0", Show(new LanguageModelConverter(Packed), "decoder_input_tokens", Two));
        Assert.Equal("1 1 0 0 0 0 | 1 1 1 0 0 0", Show(new LanguageModelConverter(Plain), "decoder_loss_weights", Two));
    }

    [Fact]
    public void PrefixLm_Inputs_AreSeenAtOnceAndDoNotCount()
    {
        var converter = new PrefixLmConverter(Packed);
        Assert.Equal("7 8 1 3 1 9 1 4 5 1 0 0", Show(converter, "decoder_target_tokens", Two));
        Assert.Equal("0 0 0 1 1 0 0 1 1 1 0 0", Show(converter, "decoder_loss_weights", Two));
        Assert.Equal("1 1 1 1 0 1 1 1 0 0 0 0", Show(converter, "decoder_causal_attention", Two));
        Assert.Equal("1 1 1 1 1 1 1 1 1 1 0 0", Show(new PrefixLmConverter(Packed with { LossOnTargetsOnly = false }), "decoder_loss_weights", Two));
        Assert.Equal("7 0 0 0 0 0 0 0 0 0 0 0", Show(new PrefixLmConverter(Plain), "decoder_target_tokens", AnExample.Of([7], [])));
    }

    [Fact]
    public void PrefixSuffixLm_Suffix_IsMarkedOrElseTheTargets()
    {
        var converter = new PrefixSuffixLmConverter(Plain);
        Assert.Equal("0 0 0 1 0 0 0 0 0 0 0 0 0 0", Show(converter, "target_suffix_weights", AnExample.Of([7, 8], [3]).With("suffixes", [4])));
        Assert.Equal("0 0 1 0 0 0 0 0 0 0 0 0 0 0", Show(converter, "target_suffix_weights", AnExample.Of([7, 8], [3]).With("suffixes", [])));
        Assert.Equal("0 0 1 1 0 0 0 0 0 0 0 0 0 0", Show(converter, "decoder_loss_weights", AnExample.Of([7, 8], [3]).With("suffixes", [4])));
    }

    [Fact]
    public void Encoder_MaskedInputs_Count() =>
        Assert.Equal("0 1 0 0 0 0", Show(new EncoderConverter(Plain with { MaskId = 8 }), "encoder_loss_weights", AnExample.Of([7, 8, 1], [7, 5, 1])));

    [Fact]
    public void PrePacked_Rows_AreTakenAsTheyAre()
    {
        var example = AnExample.Of(
            ("inputs", [7, 1, 8]), ("inputs_segment_ids", [1, 1, 2]), ("inputs_positions", [0, 1, 0]),
            ("targets", [3, 4]), ("targets_segment_ids", [1, 2]), ("targets_positions", [0, 0]), ("more", [1]));
        var row = Assert.Single(new PrePackedConverter(Packed).Convert([example], example.Names.ToDictionary(static name => name, static _ => 4)));
        Assert.Equal(("7 1 8 0", "0 0 0 0", "1 2 0 0"), (AnExample.Show(row, "encoder_input_tokens"), AnExample.Show(row, "decoder_input_tokens"), AnExample.Show(row, "decoder_segment_ids")));
        Assert.False(row.Has("more"));
    }

    [Fact]
    public void Convert_TooLongOrMissing_IsRefused()
    {
        var converter = new EncoderDecoderConverter(Packed);
        Assert.Throws<ArgumentException>(() => converter.Convert([AnExample.Of([1, 2, 3, 4, 5, 6, 7], [1])], Lengths).ToList());
        Assert.Throws<ArgumentException>(() => converter.Convert([AnExample.Of(("inputs", [1]))], Lengths).ToList());
        Assert.Throws<ArgumentException>(() => converter.Convert(Two, new Dictionary<string, int> { ["inputs"] = 5 }).ToList());
    }

    [Fact]
    public void Checks_Names_MustBeTheSame()
    {
        FeatureChecks.RequireSame(["a", "b"], ["b", "a"]);
        Assert.Contains("Missing are [b], too much are [c]", Assert.Throws<ArgumentException>(() => FeatureChecks.RequireSame(["a", "b"], ["a", "c"])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Checks_Lengths_CountAlongAnAxis()
    {
        var example = AnExample.Of().With("targets", new Feature.List([new Feature.Ids([1, 2, 3]), new Feature.Ids([4, 5, 6])]));
        FeatureChecks.RequireLength(example, "targets", 1, 3, exactly: true);
        FeatureChecks.RequireLength(example, "targets", 0, 5, exactly: false);
        Assert.Throws<ArgumentException>(() => FeatureChecks.RequireLength(example, "targets", 1, 4, exactly: true));
        Assert.Throws<ArgumentException>(() => FeatureChecks.RequireLength(example, "targets", 2, 4, exactly: true));
    }
}
