using System.Text.Json;
using T5Platform.Conformance.Cases;
using T5Platform.Conformance.Vectors;

namespace T5Platform.Conformance.Goldens.Optimizers;

/// <summary>Some updates of a network on one batch without dropout: losses, sums and norms after each, and all that is there at the end.</summary>
internal sealed class TrajectoryKind : IGoldenKind
{
    public string Topic => "adafactor_trajectory";

    public bool Recognises(string path) => File.Exists(Path.Combine(path, "trajectory.json"));

    public void Compare(string path, CaseList cases)
    {
        var golden = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(path, "trajectory.json"))).RootElement;
        foreach (var variant in golden.Required("variants").EnumerateObject())
        {
            cases.Run($"{variant.Name}/settings", id =>
            {
                using var scope = NewDisposeScope();
                var settings = OptimizerVariant.Read(variant.Value.Text("optimizer"), variant.Value.Required("args"));
                new Trajectory(path, golden.Required("config"), variant.Name, variant.Value, settings, cases).Compare();
                return CaseResult.Pass(id);
            });
        }
    }
}
