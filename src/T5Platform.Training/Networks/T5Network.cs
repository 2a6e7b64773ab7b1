using T5Platform.Contracts.Specs;
using T5Platform.Data.Batches;
using T5Platform.Data.Randomness;
using T5Platform.Model;
using T5Platform.Model.Decoding;
using T5Platform.Model.Differentiating;
using T5Platform.Model.Interchange;
using T5Platform.Model.Losses;
using T5Platform.Model.Sequences;
using T5Platform.Training.Checkpoints;
using static TorchSharp.torch;

namespace T5Platform.Training.Networks;

/// <summary>The T5 of a spec.</summary>
internal sealed class T5Network : INetwork
{
    private readonly T5Model _model;
    private readonly GradientOptions _gradients;

    private T5Network(T5Model model, GradientOptions gradients)
    {
        (_model, _gradients) = (model, gradients);
        Parameters = [.. model.Parameters.Select(parameter => new NamedTensor(parameter.Name, parameter.Value))];
    }

    /// <inheritdoc/>
    public IReadOnlyList<NamedTensor> Parameters { get; }

    /// <summary>A network to train, with the initial weights of the run's seed.</summary>
    /// <exception cref="UnusableSpecException">There is no network of such sizes.</exception>
    public static T5Network ToTrain(RunSpec spec, int vocabularySize, bool cuda)
    {
        var network = new T5Network(Create(spec.Model, vocabularySize, spec.Method.AdapterWidth, spec.Seed, cuda), new()
        {
            ZLoss = spec.Loss.ZLoss,
            LabelSmoothing = spec.Loss.LabelSmoothing,
            RecomputeBlocks = spec.ActivationCheckpointing,
        });
        network._model.Precision = spec.Precision == Precision.Bfloat16 ? Model.Configuration.Precision.BFloat16 : Model.Configuration.Precision.Float32;
        return network;
    }

    /// <summary>A network to load a checkpoint into.</summary>
    /// <exception cref="UnusableSpecException">There is no network of such sizes.</exception>
    public static T5Network ToJudge(ModelSpec spec, int vocabularySize, int? adapterWidth, bool cuda) =>
        new(Create(spec, vocabularySize, adapterWidth, seed: 0, cuda), new());

    /// <inheritdoc/>
    public BatchLoss AddGradients(Batch batch) => GradientPass.AddGradients(
        _model,
        new TokenBatch
        {
            Rows = batch.Rows,
            InputLength = batch.InputLength,
            TargetLength = batch.TargetLength,
            Inputs = batch.Inputs,
            Targets = batch.Targets,
            InputSegments = batch.Packing?.InputSegmentIds,
            TargetSegments = batch.Packing?.TargetSegmentIds,
        },
        _gradients);

    /// <inheritdoc/>
    public IReadOnlyList<int[]> Decode(Batch batch)
    {
        using var inputs = tensor(batch.Inputs, [batch.Rows, batch.InputLength], ScalarType.Int64, _model.Device);
        return GreedyDecoder.Decode(_model, inputs, batch.TargetLength);
    }

    /// <inheritdoc/>
    public void Load(IReadOnlyDictionary<string, Tensor> weights, bool complete)
    {
        var mapping = WeightMapping.Of(_model, weights.ToDictionary(static saved => saved.Key, static saved => saved.Value.shape));
        List<string> problems = [.. mapping.Problems];
        if (complete) problems.AddRange(mapping.KeptAsTheyAre.Select(static name => $"'{name}' is missing."));
        if (problems.Count > 0) throw new UnusableSpecException($"The checkpoint is of another network. {string.Join(' ', problems)}");
        using var noGradient = no_grad();
        foreach (var (name, source) in mapping.Sources) _model.Parameters[name].copy_(weights[source]);
    }

    /// <inheritdoc/>
    public void Dispose() => _model.Dispose();

    private static T5Model Create(ModelSpec spec, int vocabularySize, int? adapterWidth, long seed, bool cuda)
    {
        var initialisation = new RandomStream(seed, RandomPurpose.Initialisation, 0, 0, 0).NextUInt64();
        return T5Model.Create(NetworkConfig.Of(spec, vocabularySize, adapterWidth), initialisation, cuda ? CUDA : CPU);
    }
}
