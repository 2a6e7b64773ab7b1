using System.Text.Json;
using T5Platform.Conformance.Cases;
using T5Platform.Conformance.Goldens.Networks;
using T5Platform.Conformance.Vectors;
using T5Platform.Training.Checkpoints;

namespace T5Platform.Conformance.Goldens.Optimizers;

/// <summary>Fixed tensors and gradients; the parameters after every step and the state at the end, under several settings.</summary>
internal sealed class UnitKind : IGoldenKind
{
    /// <summary>Absolute; of values above 1, whose last bit alone may be more, relative.</summary>
    private const double Tolerance = 1e-5;

    public string Topic => "adafactor_unit";

    public bool Recognises(string path) => File.Exists(Path.Combine(path, "unit.safetensors"));

    public void Compare(string path, CaseList cases)
    {
        using var scope = NewDisposeScope();
        var meta = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(path, "meta.json"))).RootElement;
        var golden = TensorFile.Read(path, "unit.safetensors");
        foreach (var variant in meta.Required("variants").EnumerateObject())
        {
            cases.Run($"{variant.Name}/settings", id =>
            {
                Compare(variant.Name, OptimizerVariant.Read(variant.Value.Text("kind"), variant.Value.Required("args")), golden, cases);
                return CaseResult.Pass(id);
            });
        }
    }

    private static void Compare(string name, OptimizerVariant variant, IReadOnlyDictionary<string, Tensor> golden, CaseList cases)
    {
        var parameters = golden.Keys.Where(static key => key.StartsWith("param.", StringComparison.Ordinal))
            .Select(key => new NamedTensor(key["param.".Length..], golden[key].clone())).ToList();
        using var optimizer = variant.Create(parameters);
        for (var step = 0; step < golden[$"grad.{parameters[0].Name}"].shape[0]; step++)
        {
            optimizer.Step([.. parameters.Select(parameter => golden[$"grad.{parameter.Name}"][step])], variant.RateAt(step));
            foreach (var (parameter, value) in parameters)
            {
                var expected = golden[$"{name}.param.{parameter}"][step];
                cases.Within($"{name}/{parameter}/step {step}", Tolerance, () => Distances.LargestScaled(expected, value));
            }
        }

        foreach (var (state, value) in optimizer.State.Where(static state => state.Name.Contains('#', StringComparison.Ordinal)))
        {
            if (state.Split('#') is [var parameter, var part] && golden.TryGetValue($"{name}.state_{part}.{parameter}", out var expected))
                cases.Within($"{name}/{state}", Tolerance, () => Distances.LargestScaled(expected, value));
        }
    }
}
