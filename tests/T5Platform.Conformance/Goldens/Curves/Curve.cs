using T5Platform.Conformance.Goldens.Optimizers;
using T5Platform.Model;
using T5Platform.Model.Losses;
using T5Platform.Training.Checkpoints;
using T5Platform.Training.Optimizers;

namespace T5Platform.Conformance.Goldens.Curves;

/// <summary>Trains on the stored batches and holds the loss to the band, as far as bands are tight.</summary>
internal sealed class Curve(T5Model model, IReadOnlyDictionary<string, Tensor> data, OptimizerVariant settings, Band band)
{
    private const int Window = 50;

    /// <summary>Later, runs that differ by one bit are far apart.</summary>
    private const int Steps = 100;

    private readonly List<NamedTensor> _parameters = [.. model.Parameters.Select(parameter => new NamedTensor(parameter.Name, parameter.Value))];

    public void Follow()
    {
        using var optimizer = settings.Create(_parameters);
        var steps = (int)Math.Min(Steps, data["src"].shape[0]);
        var losses = new List<double>();
        for (var step = 0; step < steps; step++)
        {
            if (data.ContainsKey("eval_src") && step % Window == 0) Evaluate(step);
            losses.Add(Train(optimizer, step));
            band.Contains("batch_loss", step, () => losses[^1]);
            if (losses.Count >= Window) band.Contains(Band.Means, step + 1 - Window, () => losses.TakeLast(Window).Average());
        }

        if (data.ContainsKey("eval_src")) Evaluate(steps);
    }

    private double Train(Adafactor optimizer, int step)
    {
        using var scope = NewDisposeScope();
        model.Parameters.ClearGradients();
        var loss = Loss(data["src"][step], data["tgt"][step], out _);
        var mean = loss.Objective / loss.TargetTokens;
        mean.backward();
        optimizer.Step([.. _parameters.Select(parameter => parameter.Value.grad!)], settings.RateAt(step));
        return mean.item<float>();
    }

    private void Evaluate(int step)
    {
        using var scope = NewDisposeScope();
        using var untracked = no_grad();
        var targets = data["eval_tgt"].to(ScalarType.Int64);
        var loss = Loss(data["eval_src"], data["eval_tgt"], out var logits);
        var right = logits.argmax(-1).equal(targets).logical_and(targets.greater(0)).sum().item<long>();
        band.Contains("eval_loss", step, () => loss.NegativeLogLikelihood / loss.TargetTokens);
        // Few tokens, and which of two logits is larger: a share that rounding moves at once.
        if (step == 0) band.Contains("eval_token_acc", step, () => right / (double)loss.TargetTokens);
    }

    private TrainingLoss Loss(Tensor source, Tensor target, out Tensor logits)
    {
        var (inputs, targets) = (source.to(ScalarType.Int64), target.to(ScalarType.Int64));
        logits = model.Forward(inputs, TeacherForcing.ShiftRight(targets));
        return TeacherForcing.Loss(logits, targets);
    }
}
