using T5Platform.Contracts.Interchange;
using T5Platform.Contracts.Specs;
using T5Platform.Data.Batches;
using T5Platform.Data.Randomness;
using T5Platform.Model;
using T5Platform.Model.Differentiating;
using T5Platform.Model.Losses;
using T5Platform.Model.Partitioning;
using T5Platform.Model.Sequences;
using T5Platform.Training.Checkpoints;
using static TorchSharp.torch;

namespace T5Platform.Training.Networks;

/// <summary>The T5 of a spec.</summary>
internal sealed class T5Network : INetwork
{
    private readonly T5Model _model;
    private readonly GradientOptions _gradients;
    private readonly int _vocabularySize;

    private T5Network(NetworkForm form, int vocabularySize, long seed, bool cuda, GradientOptions gradients, Partition partition)
    {
        var initialisation = new RandomStream(seed, RandomPurpose.Initialisation, 0, 0, 0).NextUInt64();
        var model = T5Model.Create(NetworkConfig.Of(form), initialisation, cuda ? CUDA : CPU, partition: partition);
        (_model, _gradients, _vocabularySize, Form) = (model, gradients, vocabularySize, form);
        Parameters = [.. model.Parameters.Select(parameter => new NamedTensor(parameter.Name, parameter.Value) { Split = parameter.Split })];
    }

    /// <inheritdoc/>
    public NetworkForm Form { get; }

    /// <inheritdoc/>
    public IReadOnlyList<NamedTensor> Parameters { get; }

    /// <summary>The network itself.</summary>
    internal T5Model Inner => _model;

    /// <summary>A network to train, or this rank's part of it, with the initial weights of the run's seed.</summary>
    /// <exception cref="UnusableSpecException">There is no network of such sizes.</exception>
    public static T5Network ToTrain(RunSpec spec, int vocabularySize, bool cuda, Partition partition)
    {
        var network = new T5Network(NetworkConfig.Form(spec.Model, vocabularySize, spec.Method.AdapterWidth), vocabularySize, spec.Seed, cuda, new()
        {
            ZLoss = spec.Loss.ZLoss,
            LabelSmoothing = spec.Loss.LabelSmoothing,
            RecomputeBlocks = spec.ActivationCheckpointing,
        }, partition);
        network._model.Precision = spec.Precision == Precision.Bfloat16 ? Model.Configuration.Precision.BFloat16 : Model.Configuration.Precision.Float32;
        return network;
    }

    /// <summary>A network to load a checkpoint into.</summary>
    /// <exception cref="UnusableSpecException">There is no network of such sizes.</exception>
    public static T5Network ToJudge(ModelSpec spec, int vocabularySize, int? adapterWidth, bool cuda) =>
        new(NetworkConfig.Form(spec, vocabularySize, adapterWidth), vocabularySize, seed: 0, cuda, new(), Partition.Whole);

    /// <inheritdoc/>
    public void Train(Func<string, bool> trains) => _model.Parameters.Train(trains);

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
    public void Load(IReadOnlyDictionary<string, Tensor> weights, bool complete)
    {
        var mapping = Mapping(weights, leastRows: null);
        List<string> problems = [.. mapping.Problems];
        if (complete) problems.AddRange(mapping.KeptAsTheyAre.Select(static name => $"'{name}' is missing."));
        Require(problems);
        using var noGradient = no_grad();
        foreach (var (name, source) in mapping.Sources) _model.Parameters[name].copy_(weights[source]);
    }

    /// <inheritdoc/>
    public void Import(IReadOnlyDictionary<string, Tensor> weights)
    {
        var mapping = Mapping(weights, leastRows: _vocabularySize);
        Require(mapping.Problems);
        using var noGradient = no_grad();
        using var scope = NewDisposeScope();
        foreach (var (name, source) in mapping.Sources)
        {
            var (to, from) = (_model.Parameters[name], weights[source]);
            var rows = Math.Min(to.shape[0], from.shape[0]); // rows beyond the vocabulary are padding, and each maker pads in his way
            to.narrow(0, 0, rows).copy_(from.narrow(0, 0, rows));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _model.Dispose();

    private WeightMapping Mapping(IReadOnlyDictionary<string, Tensor> weights, int? leastRows) => WeightMapping.Of(
        [.. Parameters.Select(static parameter => new TensorShape(parameter.Name, parameter.Value.shape))],
        weights.ToDictionary(static saved => saved.Key, static saved => (IReadOnlyList<long>)saved.Value.shape),
        leastRows);

    private static void Require(IReadOnlyList<string> problems)
    {
        if (problems.Count > 0) throw new UnusableSpecException($"The checkpoint is of another network. {string.Join(' ', problems)}");
    }
}
