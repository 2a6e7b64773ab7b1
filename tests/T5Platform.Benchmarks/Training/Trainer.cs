using T5Platform.Model;
using T5Platform.Model.Configuration;
using T5Platform.Model.Differentiating;
using T5Platform.Model.Sequences;
using T5Platform.Training.Checkpoints;
using T5Platform.Training.Optimizers;

namespace T5Platform.Benchmarks.Training;

/// <summary>A network that trains on one batch: forward, backward, Adafactor.</summary>
internal sealed class Trainer : IDisposable
{
    private readonly T5Model _model;
    private readonly Adafactor _optimizer;

    public Trainer(T5Config config, int rows, int inputLength, int targetLength, Device? device = null)
    {
        _model = T5Model.Create(config, seed: 1, device);
        _optimizer = new(_model.Parameters.Select(static parameter => new NamedTensor(parameter.Name, parameter.Value)));
        Batch = new()
        {
            Rows = rows,
            InputLength = inputLength,
            TargetLength = targetLength,
            Inputs = Ids(rows * inputLength, config.VocabularySize),
            Targets = Ids(rows * targetLength, config.VocabularySize),
        };
        foreach (var (_, value) in _model.Parameters) value.grad = zeros_like(value, requires_grad: false);
    }

    public TokenBatch Batch { get; }

    public GradientOptions Options { get; init; } = new();

    public Precision Precision
    {
        get => _model.Precision;
        init => _model.Precision = value;
    }

    public void Step()
    {
        using var scope = NewDisposeScope();
        Differentiate();
        _optimizer.Step([.. _model.Parameters.Select(static parameter => parameter.Value.grad!)], learningRate: 1e-4f);
    }

    /// <summary>A step without its update.</summary>
    public void Differentiate()
    {
        using var scope = NewDisposeScope();
        using (no_grad())
        {
            foreach (var (_, value) in _model.Parameters) value.grad!.zero_();
        }

        GradientPass.AddGradients(_model, Batch, Options);
    }

    public void Dispose()
    {
        _optimizer.Dispose();
        _model.Dispose();
    }

    private static int[] Ids(int count, int vocabulary) => [.. Enumerable.Range(0, count).Select(i => 2 + (int)(i * 7919L % (vocabulary - 2)))];
}
