using System.Text.Json;
using T5Platform.Conformance.Cases;
using T5Platform.Conformance.Vectors;
using T5Platform.Model;
using T5Platform.Model.Losses;

namespace T5Platform.Conformance.Goldens.Networks;

/// <summary>The gradient of every parameter: of Hugging Face's loss number by number, of T5's by its norm.</summary>
internal sealed class ModelGradients(
    T5Model model, IReadOnlyDictionary<string, Tensor> io, IReadOnlyDictionary<string, Tensor> expected, JsonElement meta, CaseList cases)
{
    /// <summary>Stated by the data, or ten times what rounding moves a gradient by where the golden says so.</summary>
    private readonly double _relative = Math.Max(1e-4, 10 * (meta.Optional("fp32_vs_fp64")?.DoubleOrNull("grad_rel_worst") ?? 0));

    public void Compare()
    {
        using var scope = NewDisposeScope();
        var ofHf = Gradients(zLoss: 0, loss => loss.Objective / loss.TargetTokens);
        foreach (var (name, gradient) in expected)
            cases.Within($"gradient/{name}", _relative, () => Distances.Relative(gradient, ofHf[name]));
        CompareNorms("grad_norm_hf_loss", ofHf);
        if (meta.Optional("grad_norm_mesh_loss") is not null)
            CompareNorms("grad_norm_mesh_loss", Gradients(ModelLosses.ZLoss, loss => loss.Objective / io["labels"].numel()));
    }

    private Dictionary<string, Tensor> Gradients(double zLoss, Func<TrainingLoss, Tensor> scalar)
    {
        model.Parameters.ClearGradients();
        var logits = model.Forward(io["input_ids"], io["decoder_input_ids"], io["attention_mask"].to(ScalarType.Bool));
        scalar(TeacherForcing.Loss(logits, io["labels"], zLoss)).backward();
        return model.Parameters.ToDictionary(
            parameter => parameter.Name, parameter => parameter.Value.grad?.clone() ?? zeros_like(parameter.Value), StringComparer.Ordinal);
    }

    private void CompareNorms(string name, Dictionary<string, Tensor> gradients)
    {
        if (meta.Optional(name) is not { } norms) return;
        foreach (var norm in norms.EnumerateObject())
        {
            var value = norm.Value.GetDouble();
            cases.Near($"{name}/{norm.Name}", value, _relative * value, () => gradients[norm.Name].to(ScalarType.Float64).norm().item<double>());
        }
    }
}
