using System.Text.Json;

namespace T5Platform.Model.Tests.Goldens;

/// <summary>A network with the configuration and the weights of a golden folder.</summary>
internal static class GoldenModel
{
    public static T5Model Load(string folder)
    {
        using var meta = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "meta.json")));
        var model = T5Model.Create(Config(meta.RootElement.GetProperty("config")), seed: 0);
        using var scope = NewDisposeScope();
        using var untracked = no_grad();
        var weights = Safetensors.Read(Path.Combine(folder, "weights.safetensors"));
        Assert.Equal(weights.Keys.Order(StringComparer.Ordinal), model.Parameters.Select(p => p.Name).Order(StringComparer.Ordinal));
        foreach (var (name, value) in model.Parameters)
        {
            Assert.Equal(weights[name].shape, value.shape);
            value.copy_(weights[name]);
        }
        return model;
    }

    private static T5Config Config(JsonElement config) => new()
    {
        DModel = config.GetProperty("d_model").GetInt32(),
        DKv = config.GetProperty("d_kv").GetInt32(),
        DFf = config.GetProperty("d_ff").GetInt32(),
        NumHeads = config.GetProperty("num_heads").GetInt32(),
        EncoderLayers = config.GetProperty("num_layers").GetInt32(),
        DecoderLayers = config.GetProperty("num_decoder_layers").GetInt32(),
        VocabularySize = config.GetProperty("vocab_size").GetInt32(),
        RelativeBuckets = config.GetProperty("relative_attention_num_buckets").GetInt32(),
        RelativeMaxDistance = config.GetProperty("relative_attention_max_distance").GetInt32(),
        Dropout = config.GetProperty("dropout_rate").GetDouble(),
        LayerNormEps = config.GetProperty("layer_norm_epsilon").GetDouble(),
        FeedForward = config.GetProperty("feed_forward_proj").GetString() == "relu" ? FeedForwardKind.Relu : FeedForwardKind.GatedGelu,
        TieEmbeddings = config.GetProperty("tie_word_embeddings").GetBoolean(),
    };
}
