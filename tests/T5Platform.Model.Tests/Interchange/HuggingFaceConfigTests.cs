namespace T5Platform.Model.Tests.Interchange;

[Trait("speed", "unit")]
public sealed class HuggingFaceConfigTests
{
    public static TheoryData<string> Presets => [.. T5Presets.All.Keys];

    [Theory]
    [MemberData(nameof(Presets))]
    public void Read_WhatWasWritten_IsThePreset(string preset) =>
        Assert.Equal(T5Presets.All[preset], HuggingFaceConfig.Read(HuggingFaceConfig.Write(T5Presets.All[preset])).Config);

    [Fact]
    public void Read_WhatWasWrittenWithAdapters_HasThem() =>
        Assert.Equal(64, HuggingFaceConfig.Read(HuggingFaceConfig.Write(T5Presets.Tiny with { AdapterWidth = 64 })).Config?.AdapterWidth);

    [Fact]
    public void Read_FirstReleases_TakeDefaultsForWhatTheyDoNotSay()
    {
        var reading = HuggingFaceConfig.Read(
            """
            {"architectures": ["T5WithLMHeadModel"], "d_ff": 2048, "d_kv": 64, "d_model": 512, "decoder_start_token_id": 0, "dropout_rate": 0.1, "eos_token_id": 1,
             "initializer_factor": 1.0, "is_encoder_decoder": true, "layer_norm_epsilon": 1e-06, "model_type": "t5", "n_positions": 512, "num_heads": 8, "num_layers": 6,
             "output_past": true, "pad_token_id": 0, "relative_attention_num_buckets": 32, "task_specific_params": {}, "vocab_size": 32128}
            """);
        Assert.Equal(T5Presets.Small, reading.Config);
    }

    [Fact]
    public void Read_Version11_IsGatedAndUntied()
    {
        var reading = HuggingFaceConfig.Read(
            """
            {"d_ff": 1024, "d_kv": 64, "d_model": 512, "feed_forward_proj": "gated-gelu", "model_type": "t5", "num_decoder_layers": 8, "num_heads": 6, "num_layers": 8,
             "tie_word_embeddings": false, "vocab_size": 32128}
            """);
        Assert.Equal(T5Presets.All["v1.1-small"], reading.Config);
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

    [Fact]
    public void Read_SizesOutOfRange_AreRefusedAsTheConfigurationWould()
    {
        var json = HuggingFaceConfig.Write(T5Presets.Tiny).Replace("\"num_heads\": 4", "\"num_heads\": 0", StringComparison.Ordinal);
        Assert.Equal("NumHeads", Assert.Single(HuggingFaceConfig.Read(json).Problems).Field);
    }
}
