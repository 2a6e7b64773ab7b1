using T5Platform.Contracts.Specs;
using T5Platform.Data.Batches;
using T5Platform.Data.Randomness;
using T5Platform.Model;
using T5Platform.Model.Configuration;
using T5Platform.Model.Decoding;
using T5Platform.Model.Losses;
using T5Platform.Training.Checkpoints;
using static TorchSharp.torch;

namespace T5Platform.Training.Networks;

/// <summary>The T5 of a spec.</summary>
internal sealed class T5Network : INetwork
{
    /// <summary>T5's weight of log²Z in training.</summary>
    private const double ZLoss = 1e-4;

    /// <summary>T5 rounded its embedding's rows up to this, for its hardware: 32,100 ids, 32,128 rows.</summary>
    private const int VocabularyMultiple = 128;

    private readonly T5Model _model;

    private T5Network(T5Model model)
    {
        _model = model;
        Parameters = [.. model.Parameters.Select(parameter => new NamedTensor(parameter.Name, parameter.Value))];
    }

    /// <inheritdoc/>
    public IReadOnlyList<NamedTensor> Parameters { get; }

    /// <summary>A network with the initial weights of a seed.</summary>
    /// <exception cref="UnusableSpecException">There is no network of such sizes.</exception>
    public static T5Network Create(ModelSpec spec, int vocabularySize, long seed, bool cuda)
    {
        var config = Config(spec, vocabularySize);
        var problems = config.Validate();
        if (problems.Count > 0) throw new UnusableSpecException(string.Join(' ', problems));
        var initialisation = new RandomStream(seed, RandomPurpose.Initialisation, 0, 0, 0).NextUInt64();
        return new(T5Model.Create(config, initialisation, cuda ? CUDA : CPU));
    }

    /// <inheritdoc/>
    public NetworkLoss Loss(Batch batch)
    {
        using var inputs = Ids(batch.Inputs, batch.Rows, batch.InputLength);
        using var targets = Ids(batch.Targets, batch.Rows, batch.TargetLength);
        using var shifted = TeacherForcing.ShiftRight(targets);
        var loss = TeacherForcing.Loss(_model.Forward(inputs, shifted), targets, ZLoss);
        return new(loss.Objective, loss.NegativeLogLikelihood);
    }

    /// <inheritdoc/>
    public IReadOnlyList<int[]> Decode(Batch batch)
    {
        using var inputs = Ids(batch.Inputs, batch.Rows, batch.InputLength);
        return GreedyDecoder.Decode(_model, inputs, batch.TargetLength);
    }

    /// <inheritdoc/>
    public void Dispose() => _model.Dispose();

    private Tensor Ids(int[] ids, int rows, int length) => tensor(ids, [rows, length], ScalarType.Int64, _model.Device);

    private static T5Config Config(ModelSpec spec, int vocabularySize) => new()
    {
        DModel = spec.ModelWidth,
        DFf = spec.FeedForwardWidth,
        NumHeads = spec.Heads,
        DKv = spec.HeadWidth,
        EncoderLayers = spec.EncoderLayers,
        DecoderLayers = spec.DecoderLayers,
        Dropout = spec.Dropout,
        FeedForward = spec.FeedForward == FeedForwardFunction.GatedGelu ? FeedForwardKind.GatedGelu : FeedForwardKind.Relu,
        TieEmbeddings = spec.TieEmbeddings,
        VocabularySize = (vocabularySize + VocabularyMultiple - 1) / VocabularyMultiple * VocabularyMultiple,
    };
}
