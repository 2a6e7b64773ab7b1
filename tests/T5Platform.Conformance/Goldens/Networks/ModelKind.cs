using System.Text.Json;
using T5Platform.Conformance.Cases;
using T5Platform.Conformance.Vectors;
using T5Platform.Model.Configuration;

namespace T5Platform.Conformance.Goldens.Networks;

/// <summary>A network with its outputs, losses and gradients: weights.safetensors, io.safetensors, meta.json, perhaps grads.safetensors.</summary>
internal sealed class ModelKind : IGoldenKind
{
    public string Topic => "model";

    public bool Recognises(string path) =>
        File.Exists(Path.Combine(path, "io.safetensors")) && File.Exists(Path.Combine(path, "weights.safetensors"));

    public void Compare(string path, CaseList cases)
    {
        using var scope = NewDisposeScope();
        var meta = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(path, "meta.json"))).RootElement;
        using var model = GoldenNetwork.Create(meta.Required("config"), TensorFile.Read(path, "weights.safetensors"));
        if (!model.Config.Architecture.HasEncoder())
            throw SkipCaseException.NotYet($"a golden of a {model.Config.Architecture}: its io.safetensors would hold no encoder's output");
        var io = TensorFile.Read(path, "io.safetensors");
        new ModelOutputs(model, io, meta, cases).Compare();
        new ModelLosses(model, io, meta, cases).Compare();
        if (File.Exists(Path.Combine(path, "grads.safetensors")))
            new ModelGradients(model, io, TensorFile.Read(path, "grads.safetensors"), meta, cases).Compare();
        else
            cases.Skip("gradients", "the golden has no grads.safetensors");
    }
}
