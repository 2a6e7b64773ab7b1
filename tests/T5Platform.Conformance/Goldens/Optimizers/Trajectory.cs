using System.Text.Json;
using T5Platform.Conformance.Cases;
using T5Platform.Conformance.Goldens.Networks;
using T5Platform.Conformance.Vectors;
using T5Platform.Model;
using T5Platform.Model.Losses;
using T5Platform.Training.Checkpoints;
using T5Platform.Training.Optimizers;

namespace T5Platform.Conformance.Goldens.Optimizers;

/// <summary>One variant of a trajectory.</summary>
internal sealed class Trajectory(
    string folder, JsonElement config, string name, JsonElement golden, OptimizerVariant settings, CaseList cases)
{
    private readonly IReadOnlyDictionary<string, Tensor> _batch = TensorFile.Read(folder, "batch.safetensors");
    private readonly T5Model _model = GoldenNetwork.Create(config, TensorFile.Read(folder, "init.safetensors"));

    /// <summary>The first steps are nearly those of signs, so rounding is carried on: how far was seen between float32 and float64.</summary>
    private double Carried(string what) => 1e-4 + (10 * (golden.Optional("fp32_vs_fp64")?.DoubleOrNull(what) ?? 0));

    public void Compare()
    {
        using var model = _model;
        List<NamedTensor> parameters = [.. _model.Parameters.Select(parameter => new NamedTensor(parameter.Name, parameter.Value))];
        using var optimizer = settings.Create(parameters);
        var steps = golden.Required("steps").Items();
        for (var step = 0; step < steps.Length; step++)
        {
            var loss = Loss();
            cases.Near($"{name}/loss {step}", steps[step].Double("loss"), Carried("loss_maxabs"), () => loss);
            if (steps[step].Optional("params_after") is not { } after) continue;
            optimizer.Step([.. parameters.Select(parameter => parameter.Value.grad!)], settings.RateAt(step));
            CompareSums($"{name}/after {step}", after);
        }

        CompareEnd(parameters, optimizer);
    }

    /// <summary>The loss of the batch; leaves the gradients behind.</summary>
    private double Loss()
    {
        using var scope = NewDisposeScope();
        _model.Parameters.ClearGradients();
        var logits = _model.Forward(_batch["input_ids"], _batch["decoder_input_ids"], _batch["attention_mask"].to(ScalarType.Bool));
        var isMesh = golden.Text("loss") == "mesh";
        var loss = TeacherForcing.Loss(logits, _batch["labels"], isMesh ? ModelLosses.ZLoss : 0);
        var scalar = loss.Objective / (isMesh ? _batch["labels"].numel() : loss.TargetTokens);
        scalar.backward();
        return scalar.item<float>();
    }

    private void CompareSums(string id, JsonElement after) => cases.Run(id, full =>
    {
        using var scope = NewDisposeScope();
        var limit = Carried("final_param_rel_worst");
        foreach (var parameter in after.EnumerateObject())
        {
            var value = _model.Parameters[parameter.Name].detach().to(ScalarType.Float64);
            var (norm, sum) = (parameter.Value.Double("l2"), parameter.Value.Double("sum"));
            // A sum of n numbers moves by at most √n times the norm of what moved.
            var (ofNorm, ofSum) = (Math.Abs(value.norm().item<double>() - norm), Math.Abs(value.sum().item<double>() - sum));
            if (ofNorm > limit * norm || ofSum > limit * norm * Math.Sqrt(value.numel()))
                return CaseResult.Fail(full, parameter.Value.GetRawText(), $"{{\"sum\":{value.sum().item<double>()},\"l2\":{value.norm().item<double>()}}}", parameter.Name);
        }

        return CaseResult.Pass(full);
    });

    private void CompareEnd(List<NamedTensor> parameters, Adafactor optimizer)
    {
        var file = $"final_{name}.safetensors";
        if (!File.Exists(Path.Combine(folder, file))) return; // sums and norms after every step are all that it has

        var expected = TensorFile.Read(folder, file);
        foreach (var (tensor, value) in parameters.Concat(optimizer.State).Where(named => expected.ContainsKey(named.Name)))
        {
            // No tolerance is stated for the state: squares of gradients, which the last steps move far more than they move weights.
            var limit = Carried("final_param_rel_worst") * (tensor.Contains('#', StringComparison.Ordinal) ? 10 : 1);
            cases.Within($"{name}/final/{tensor}", limit, () => Distances.Relative(expected[tensor], value));
        }
    }
}
