using System.Text.Json;
using T5Platform.Conformance.Cases;
using T5Platform.Conformance.Vectors;
using T5Platform.Model;
using T5Platform.Model.Losses;

namespace T5Platform.Conformance.Goldens.Networks;

/// <summary>Hugging Face's loss (mean over the targets that count) and T5's own (with z-loss, over all positions).</summary>
internal sealed class ModelLosses(T5Model model, IReadOnlyDictionary<string, Tensor> io, JsonElement meta, CaseList cases)
{
    private const double Relative = 1e-5;

    /// <summary>T5's weight of log²Z.</summary>
    public const double ZLoss = 1e-4;

    public void Compare()
    {
        using var scope = NewDisposeScope();
        using var untracked = no_grad();
        var logits = model.Forward(io["input_ids"], io["decoder_input_ids"], io["attention_mask"].to(ScalarType.Bool));
        var plain = TeacherForcing.Loss(logits, io["labels"]);
        var mesh = TeacherForcing.Loss(logits, io["labels"], ZLoss);
        var hf = (double)plain.NegativeLogLikelihood / plain.TargetTokens;
        foreach (var name in new[] { "loss", "loss_f64" }.Where(io.ContainsKey)) Near(name, io[name].to(ScalarType.Float64).item<double>(), hf);
        foreach (var group in new[] { "losses", "losses_f64" })
        {
            if (meta.Optional(group) is not { } losses) continue;
            Near($"{group}.loss_hf", losses.DoubleOrNull("loss_hf"), hf);
            Near($"{group}.loss_mesh", losses.DoubleOrNull("loss_mesh"), mesh.Objective.item<float>() / io["labels"].numel());
            Near($"{group}.nll_sum", losses.DoubleOrNull("nll_sum"), plain.NegativeLogLikelihood);
            Near($"{group}.n_tokens", losses.DoubleOrNull("n_tokens"), plain.TargetTokens);
        }
    }

    private void Near(string name, double? expected, double actual)
    {
        if (expected is { } value) cases.Near(name, value, Relative * Math.Abs(value), () => actual);
    }
}
