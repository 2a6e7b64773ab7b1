using System.Text.Json;
using T5Platform.Conformance.Cases;
using T5Platform.Conformance.Vectors;
using T5Platform.Model.Configuration;

namespace T5Platform.Conformance.Goldens.Networks;

/// <summary>Reads a network's sizes under Hugging Face's names.</summary>
internal static class GoldenConfig
{
    public static T5Config Read(JsonElement config) => new()
    {
        DModel = config.Int("d_model"),
        DKv = config.Int("d_kv"),
        DFf = config.Int("d_ff"),
        NumHeads = config.Int("num_heads"),
        EncoderLayers = config.Int("num_layers"),
        DecoderLayers = config.IntOrNull("num_decoder_layers") ?? config.Int("num_layers"),
        VocabularySize = config.Int("vocab_size"),
        RelativeBuckets = config.IntOrNull("relative_attention_num_buckets") ?? 32,
        RelativeMaxDistance = config.IntOrNull("relative_attention_max_distance") ?? 128,
        Dropout = config.DoubleOrNull("dropout_rate") ?? 0,
        LayerNormEps = config.DoubleOrNull("layer_norm_epsilon") ?? 1e-6,
        TieEmbeddings = config.Bool("tie_word_embeddings", otherwise: true),
        FeedForward = config.TextOrNull("feed_forward_proj") switch
        {
            null or "relu" => FeedForwardKind.Relu,
            "gated-gelu" => FeedForwardKind.GatedGelu,
            var other => throw SkipCaseException.NotYet($"feed_forward_proj {other}"),
        },
    };
}
