using System.Text.Json;
using System.Text.Json.Nodes;
using T5Platform.Contracts.Specs;
using T5Platform.Contracts.Specs.Reading;

namespace T5Platform.Contracts.Interchange;

/// <summary>Hugging Face's <c>config.json</c> of a T5, read and written. Text only: files are the caller's.</summary>
public static class HuggingFaceConfig
{
    /// <summary>The file's name.</summary>
    public const string FileName = "config.json";

    private const string OurArchitecture = "t5platform_architecture", OurAdapterWidth = "t5platform_adapter_width";
    private const int MostRows = 1 << 24, MostBuckets = 1 << 16, DeepestNesting = 32;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    /// <summary>Reads a configuration; every field that cannot be read or has no equal here is a problem, all at once.</summary>
    public static ConfigReading Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            return JsonNode.Parse(json, documentOptions: new() { MaxDepth = DeepestNesting, AllowDuplicateProperties = false }) is JsonObject root
                ? Read(new ConfigFields(root))
                : ConfigReading.Refused([new(FileName, "no object", "a JSON object")]);
        }
        catch (JsonException malformed)
        {
            return ConfigReading.Refused([new(FileName, $"no JSON ({malformed.Message.TrimEnd('.')})", "a JSON object")]);
        }
    }

    /// <summary>Writes a configuration: equal networks give equal text. What Hugging Face has no word for stands in fields of ours, which it does not look at.</summary>
    public static string Write(NetworkForm network)
    {
        ArgumentNullException.ThrowIfNull(network);
        var model = network.Model;
        var root = new JsonObject
        {
            ["architectures"] = new JsonArray("T5ForConditionalGeneration"),
            ["model_type"] = "t5",
            ["d_model"] = model.ModelWidth,
            ["d_kv"] = model.HeadWidth,
            ["d_ff"] = model.FeedForwardWidth,
            ["num_heads"] = model.Heads,
            ["num_layers"] = model.HasEncoder ? model.EncoderLayers : model.DecoderLayers,
            ["num_decoder_layers"] = model.DecoderLayers,
            ["vocab_size"] = network.VocabularyRows,
            ["relative_attention_num_buckets"] = network.RelativeBuckets,
            ["relative_attention_max_distance"] = network.RelativeMaxDistance,
            ["dropout_rate"] = model.Dropout,
            ["layer_norm_epsilon"] = network.LayerNormEpsilon,
            ["feed_forward_proj"] = model.FeedForward == FeedForwardFunction.GatedGelu ? "gated-gelu" : "relu",
            ["tie_word_embeddings"] = model.TieEmbeddings,
            ["is_encoder_decoder"] = model.HasEncoder,
            ["pad_token_id"] = 0,
            ["eos_token_id"] = 1,
            ["decoder_start_token_id"] = 0,
        };
        if (model.Architecture != ModelArchitecture.EncoderDecoder) root[OurArchitecture] = model.Architecture.ToString();
        if (network.AdapterWidth is { } width) root[OurAdapterWidth] = width;
        return root.ToJsonString(Indented) + "\n";
    }

    private static ConfigReading Read(ConfigFields fields)
    {
        var architecture = fields.OneOf(OurArchitecture, Enum.GetValues<ModelArchitecture>().ToDictionary(static value => value.ToString()), ModelArchitecture.EncoderDecoder);
        var layers = fields.Size("num_layers", Bounds("decoderLayers"));
        var model = new ModelSpec
        {
            Architecture = architecture,
            ModelWidth = fields.Size("d_model", Bounds("modelWidth")),
            HeadWidth = fields.Size("d_kv", Bounds("headWidth")),
            FeedForwardWidth = fields.Size("d_ff", Bounds("feedForwardWidth")),
            Heads = fields.Size("num_heads", Bounds("heads")),
            EncoderLayers = layers,
            DecoderLayers = fields.Size("num_decoder_layers", Bounds("decoderLayers"), layers),
            Dropout = (float)fields.Number("dropout_rate", 0.1, "a number from 0 to 0.9", static rate => rate is >= 0 and <= 0.9),
            FeedForward = fields.OneOf("feed_forward_proj", new() { ["relu"] = FeedForwardFunction.Relu, ["gated-gelu"] = FeedForwardFunction.GatedGelu }, FeedForwardFunction.Relu),
            TieEmbeddings = fields.Truth("tie_word_embeddings", otherwise: true),
        };
        var network = new NetworkForm
        {
            Model = model.HasEncoder ? model : model with { EncoderLayers = 0 },
            VocabularyRows = fields.Whole("vocab_size", 3, MostRows),
            AdapterWidth = fields.Whole(OurAdapterWidth, 1, (long)EngineFields.Method.Fields[^1].Maximum!.Value, 0) is var width and > 0 ? width : null,
            RelativeBuckets = fields.Whole("relative_attention_num_buckets", 4, MostBuckets, NetworkForm.T5RelativeBuckets),
            RelativeMaxDistance = fields.Whole("relative_attention_max_distance", 1, int.MaxValue, NetworkForm.T5RelativeMaxDistance),
            LayerNormEpsilon = fields.Number("layer_norm_epsilon", NetworkForm.T5LayerNormEpsilon, "a finite number above 0", static epsilon => epsilon > 0),
        };
        fields.Fixed("model_type", "t5", "mt5");
        fields.Fixed("decoder_start_token_id", "0");
        fields.Fixed("pad_token_id", "0");
        fields.Fixed("eos_token_id", "1");
        return fields.Problems.Count > 0 ? ConfigReading.Refused(fields.Problems) : ConfigReading.Of(network);
    }

    /// <summary>What a spec may say of a size: a file may say no other.</summary>
    private static SpecField Bounds(string size) => ModelFields.Model.Fields.First(field => field.Name == size);
}
