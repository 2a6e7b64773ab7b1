using System.Text.Json;

namespace T5Platform.Model.Tests.Goldens;

/// <summary>Equal to Hugging Face's T5 at the tolerances that the goldens state.</summary>
[Trait("speed", "integration")]
public sealed class ModelGoldenTests
{
    [Theory]
    [InlineData("model_v10_tiny", 1e-4f)]
    [InlineData("model_v11_tiny", 1e-3f)]
    public void Forward_WithReferenceWeights_GivesReferenceOutputs(string golden, float logitsTolerance)
    {
        using var scope = NewDisposeScope();
        var folder = SharedFolder.Golden(golden);
        using var model = GoldenModel.Load(folder);
        var io = Safetensors.Read(Path.Combine(folder, "io.safetensors"));
        var visible = io["attention_mask"].to(ScalarType.Bool);

        Assert.Equal(io["decoder_input_ids"], TeacherForcing.ShiftRight(io["labels"]));
        Assert.InRange(An.Distance(io["encoder_output"], model.Encode(io["input_ids"], visible)), 0, 1e-4f);
        Assert.InRange(An.Distance(io["logits"], model.Forward(io["input_ids"], io["decoder_input_ids"], visible)), 0, logitsTolerance);
    }

    [Theory]
    [InlineData("model_v10_tiny")]
    [InlineData("model_v11_tiny")]
    public void Loss_WithReferenceWeights_GivesReferenceLossesAndGradients(string golden)
    {
        using var scope = NewDisposeScope();
        var folder = SharedFolder.Golden(golden);
        using var model = GoldenModel.Load(folder);
        var io = Safetensors.Read(Path.Combine(folder, "io.safetensors"));
        using var meta = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "meta.json")));
        var losses = meta.RootElement.GetProperty("losses_f64");

        var logits = model.Forward(io["input_ids"], io["decoder_input_ids"], io["attention_mask"].to(ScalarType.Bool));
        var mesh = TeacherForcing.Loss(logits, io["labels"], zLoss: 1e-4);
        Near(losses, "loss_mesh", mesh.Objective.item<float>() / io["labels"].numel());
        var plain = TeacherForcing.Loss(logits, io["labels"]);
        Near(losses, "loss_hf", plain.NegativeLogLikelihood / plain.TargetTokens);
        Assert.Equal(losses.GetProperty("n_tokens").GetDouble(), plain.TargetTokens);

        (plain.Objective / plain.TargetTokens).backward();
        foreach (var (name, expected) in Safetensors.Read(Path.Combine(folder, "grads.safetensors")))
        {
            var gradient = model.Parameters[name].grad;
            Assert.True(gradient is not null, $"{name} has no gradient");
            var error = (gradient! - expected).norm().item<float>() / expected.norm().item<float>();
            Assert.True(error < 1e-4, $"{name}: the gradient is off by {error} of its norm");
        }
    }

    private static void Near(JsonElement losses, string name, double actual)
    {
        var expected = losses.GetProperty(name).GetDouble();
        Assert.InRange(actual, expected * (1 - 1e-5), expected * (1 + 1e-5));
    }
}
