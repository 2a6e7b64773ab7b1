using System.Text.Json;
using T5Platform.Conformance.Cases;
using T5Platform.Conformance.Goldens.Networks;
using T5Platform.Conformance.Goldens.Optimizers;
using T5Platform.Conformance.Vectors;

namespace T5Platform.Conformance.Goldens.Curves;

/// <summary>A training with every batch stored, and its loss with the band in which rounding alone can carry it.</summary>
internal sealed class CurveKind : IGoldenKind
{
    public string Topic => "curve";

    public bool Recognises(string path) => File.Exists(Path.Combine(path, "curve.json"));

    public void Compare(string path, CaseList cases)
    {
        var golden = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(path, "curve.json"))).RootElement;
        foreach (var kind in new[] { "mesh", "hf" }.Where(kind => golden.Optional(kind) is not null))
        {
            cases.Run($"{kind}/settings", id =>
            {
                using var scope = NewDisposeScope();
                using var model = GoldenNetwork.Create(golden.Required("config"), TensorFile.Read(path, "init.safetensors"));
                var data = TensorFile.Read(path, "data.safetensors");
                var settings = new OptimizerVariant(kind, Rate: null, FirstStep: 0, Scaled: true);
                new Curve(model, data, settings, new Band(golden.Required(kind), kind, cases)).Follow();
                return CaseResult.Pass(id);
            });
        }
    }
}
