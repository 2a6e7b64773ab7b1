using T5Platform.Contracts.Interchange;
using T5Platform.Contracts.Specs;

namespace T5Platform.Contracts.Tests.Interchange;

[Trait("speed", "unit")]
public sealed class HuggingFaceConfigTests
{
    public static TheoryData<string> Presets => [.. ModelPreset.All.Keys];

    [Theory]
    [MemberData(nameof(Presets))]
    public void Read_WhatWasWritten_IsThePreset(string preset) =>
        Assert.Equal(Form(preset), HuggingFaceConfig.Read(HuggingFaceConfig.Write(Form(preset))).Network);

    [Fact]
    public void Read_WhatWasWrittenWithAdapters_HasThem() =>
        Assert.Equal(64, HuggingFaceConfig.Read(HuggingFaceConfig.Write(Form("tiny") with { AdapterWidth = 64 })).Network?.AdapterWidth);

    [Fact]
    public void Read_FirstReleases_TakeDefaultsForWhatTheyDoNotSay()
    {
        var reading = HuggingFaceConfig.Read(
            """
            {"architectures": ["T5WithLMHeadModel"], "d_ff": 2048, "d_kv": 64, "d_model": 512, "decoder_start_token_id": 0, "dropout_rate": 0.1, "eos_token_id": 1,
             "initializer_factor": 1.0, "is_encoder_decoder": true, "layer_norm_epsilon": 1e-06, "model_type": "t5", "n_positions": 512, "num_heads": 8, "num_layers": 6,
             "output_past": true, "pad_token_id": 0, "relative_attention_num_buckets": 32, "task_specific_params": {}, "vocab_size": 32128}
            """);
        Assert.Equal(Form("small"), reading.Network);
    }

    [Fact]
    public void Read_Version11_IsGatedAndUntied()
    {
        var reading = HuggingFaceConfig.Read(
            """
            {"d_ff": 1024, "d_kv": 64, "d_model": 512, "feed_forward_proj": "gated-gelu", "model_type": "t5", "num_decoder_layers": 8, "num_heads": 6, "num_layers": 8,
             "tie_word_embeddings": false, "vocab_size": 32128}
            """);
        Assert.Equal(Form("v1.1-small"), reading.Network);
    }

    [Fact]
    public void Read_EverythingWrong_NamesEveryField()
    {
        var reading = HuggingFaceConfig.Read(
            """{"d_ff": "wide", "d_kv": 64, "d_model": 512, "feed_forward_proj": "gated-silu", "model_type": "bart", "num_heads": 8, "eos_token_id": 2, "vocab_size": 100}""");
        Assert.False(reading.IsSound);
        Assert.Equal(["eos_token_id", "feed_forward_proj", "d_ff", "model_type", "num_layers"], reading.Problems.Select(static problem => problem.Field).OrderBy(static field => field switch
        {
            "eos_token_id" => 0, "feed_forward_proj" => 1, "d_ff" => 2, "model_type" => 3, _ => 4,
        }));
        Assert.Contains(reading.Problems, static problem => problem.ToString() == "feed_forward_proj is \"gated-silu\"; allowed is relu or gated-gelu.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"d_model\": ")]
    [InlineData("null")]
    public void Read_NoObject_IsRefused(string json) => Assert.Equal("config.json", Assert.Single(HuggingFaceConfig.Read(json).Problems).Field);

    [Theory]
    [InlineData("num_heads", "0", "num_heads is 0; allowed is a whole number from 1 to 1024.")]
    [InlineData("d_model", "-5", "d_model is -5; allowed is a whole number from 1 to 65536.")]
    [InlineData("d_ff", "1e99", "d_ff is 1e99; allowed is a whole number from 1 to 262144.")]
    [InlineData("num_layers", "257", "num_layers is 257; allowed is a whole number from 1 to 256.")]
    [InlineData("vocab_size", "2", "vocab_size is 2; allowed is a whole number from 3 to 16777216.")]
    [InlineData("dropout_rate", "1", "dropout_rate is 1; allowed is a number from 0 to 0.9.")]
    [InlineData("layer_norm_epsilon", "0", "layer_norm_epsilon is 0; allowed is a finite number above 0.")]
    [InlineData("tie_word_embeddings", "\"yes\"", "tie_word_embeddings is \"yes\"; allowed is true or false.")]
    public void Read_ValueOutOfRange_IsRefusedByItsFieldWithWhatIsAllowed(string field, string value, string sentence)
    {
        var root = System.Text.Json.Nodes.JsonNode.Parse(HuggingFaceConfig.Write(Form("tiny")))!;
        root[field] = System.Text.Json.Nodes.JsonNode.Parse(value);
        Assert.Contains(sentence, HuggingFaceConfig.Read(root.ToJsonString()).Problems.Select(static problem => problem.ToString()));
    }

    [Fact]
    public void Write_EqualNetworks_GiveEqualBytesWithLineFeedsAlone()
    {
        var text = HuggingFaceConfig.Write(Form("tiny"));
        Assert.Equal(text, HuggingFaceConfig.Write(Form("tiny") with { }));
        Assert.DoesNotContain('\r', text);
        Assert.Contains("\"dropout_rate\": 0.1,", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ModelArchitecture.SharedEncoderDecoder)]
    [InlineData(ModelArchitecture.LanguageModel)]
    [InlineData(ModelArchitecture.PrefixLanguageModel)]
    public void Read_WhatWasWrittenOfAnotherArchitecture_IsIt(ModelArchitecture architecture)
    {
        var model = ModelPreset.All["tiny"] with { Architecture = architecture };
        var form = Form("tiny") with { Model = model.HasEncoder ? model : model with { EncoderLayers = 0 } };
        Assert.Equal(form, HuggingFaceConfig.Read(HuggingFaceConfig.Write(form)).Network);
    }

    private static NetworkForm Form(string preset) => new() { Model = ModelPreset.All[preset], VocabularyRows = 32_128 };
}
