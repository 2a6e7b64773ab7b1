using System.Text.Json;
using System.Text.Json.Nodes;
using T5Platform.Model.Configuration;

namespace T5Platform.Model.Interchange;

/// <summary>Hugging Face's <c>config.json</c> of a T5, read and written. Text only: files are the caller's.</summary>
public static class HuggingFaceConfig
{
    private const string OurArchitecture = "t5platform_architecture", OurAdapterWidth = "t5platform_adapter_width";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>Reads a configuration; every field that cannot be read or has no equal here is a problem, all at once.</summary>
    public static ConfigReading Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        JsonObject? root;
        try
        {
            root = JsonNode.Parse(json) as JsonObject;
        }
        catch (JsonException malformed)
        {
            return ConfigReading.Refused([new("config.json", malformed.Message, "a JSON object")]);
        }

        return root is null ? ConfigReading.Refused([new("config.json", json, "a JSON object")]) : Read(new ConfigFields(root));
    }

    /// <summary>Writes a configuration. What Hugging Face has no word for stands in fields of ours, which it does not look at.</summary>
    public static string Write(T5Config config)
    {
        ArgumentNullException.ThrowIfNull(config);
        var gated = config.FeedForward == FeedForwardKind.GatedGelu;
        var root = new JsonObject
        {
            ["architectures"] = new JsonArray("T5ForConditionalGeneration"),
            ["model_type"] = "t5",
            ["d_model"] = config.DModel,
            ["d_kv"] = config.DKv,
            ["d_ff"] = config.DFf,
            ["num_heads"] = config.NumHeads,
            ["num_layers"] = config.Architecture.HasEncoder() ? config.EncoderLayers : config.DecoderLayers,
            ["num_decoder_layers"] = config.DecoderLayers,
            ["vocab_size"] = config.VocabularySize,
            ["relative_attention_num_buckets"] = config.RelativeBuckets,
            ["relative_attention_max_distance"] = config.RelativeMaxDistance,
            ["dropout_rate"] = config.Dropout,
            ["layer_norm_epsilon"] = config.LayerNormEps,
            ["feed_forward_proj"] = gated ? "gated-gelu" : "relu",
            ["tie_word_embeddings"] = config.TieEmbeddings,
            ["is_encoder_decoder"] = config.Architecture.HasEncoder(),
            ["pad_token_id"] = 0,
            ["eos_token_id"] = 1,
            ["decoder_start_token_id"] = 0,
        };
        if (config.Architecture != Architecture.EncoderDecoder) root[OurArchitecture] = config.Architecture.ToString();
        if (config.AdapterWidth != 0) root[OurAdapterWidth] = config.AdapterWidth;
        return root.ToJsonString(Indented);
    }

    private static ConfigReading Read(ConfigFields fields)
    {
        var architecture = fields.OneOf(OurArchitecture, Enum.GetValues<Architecture>().ToDictionary(static value => value.ToString()), Architecture.EncoderDecoder);
        var layers = fields.Number("num_layers");
        var config = new T5Config
        {
            Architecture = architecture,
            DModel = fields.Number("d_model"),
            DKv = fields.Number("d_kv"),
            DFf = fields.Number("d_ff"),
            NumHeads = fields.Number("num_heads"),
            EncoderLayers = architecture.HasEncoder() ? layers : 0,
            DecoderLayers = fields.Number("num_decoder_layers", layers),
            VocabularySize = fields.Number("vocab_size"),
            RelativeBuckets = fields.Number("relative_attention_num_buckets", 32),
            RelativeMaxDistance = fields.Number("relative_attention_max_distance", 128),
            Dropout = fields.Fraction("dropout_rate", 0.1),
            LayerNormEps = fields.Fraction("layer_norm_epsilon", 1e-6),
            FeedForward = fields.OneOf("feed_forward_proj", new() { ["relu"] = FeedForwardKind.Relu, ["gated-gelu"] = FeedForwardKind.GatedGelu }, FeedForwardKind.Relu),
            TieEmbeddings = fields.Truth("tie_word_embeddings", otherwise: true),
            AdapterWidth = fields.Number(OurAdapterWidth, 0),
        };
        fields.Fixed("model_type", "t5", "mt5");
        fields.Fixed("decoder_start_token_id", "0");
        fields.Fixed("pad_token_id", "0");
        fields.Fixed("eos_token_id", "1");
        return fields.Problems.Count > 0 ? ConfigReading.Refused(fields.Problems)
            : config.Validate() is { Count: > 0 } outOfRange ? ConfigReading.Refused(outOfRange)
            : ConfigReading.Of(config);
    }
}
