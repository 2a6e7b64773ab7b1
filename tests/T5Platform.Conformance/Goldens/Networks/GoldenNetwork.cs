using System.Text.Json;
using T5Platform.Model;

namespace T5Platform.Conformance.Goldens.Networks;

/// <summary>Our network with a golden's sizes and weights.</summary>
internal static class GoldenNetwork
{
    /// <summary>Other names of tied tensors, and one that old checkpoints have and nobody uses.</summary>
    private static readonly string[] Aliases =
    [
        "encoder.embed_tokens.weight",
        "decoder.embed_tokens.weight",
        "decoder.block.0.layer.1.EncDecAttention.relative_attention_bias.weight",
    ];

    /// <exception cref="InvalidDataException">Names or shapes are not ours.</exception>
    public static T5Model Create(JsonElement config, IReadOnlyDictionary<string, Tensor> weights)
    {
        var model = T5Model.Create(GoldenConfig.Read(config), seed: 0);
        model.Training = false;
        using var untracked = no_grad();
        var ignored = model.Config.TieEmbeddings ? [.. Aliases, "lm_head.weight"] : Aliases;
        var strangers = weights.Keys.Except(model.Parameters.Select(parameter => parameter.Name)).Except(ignored).ToList();
        if (strangers.Count > 0) throw new InvalidDataException($"our network has no {string.Join(", ", strangers)}");
        foreach (var (name, value) in model.Parameters)
        {
            if (!weights.TryGetValue(name, out var saved)) throw new InvalidDataException($"the golden has no {name}");
            if (!saved.shape.SequenceEqual(value.shape))
                throw new InvalidDataException($"{name} is [{string.Join(", ", saved.shape)}]; ours is [{string.Join(", ", value.shape)}]");
            value.copy_(saved);
        }

        return model;
    }
}
