using T5Platform.Contracts.Specs;
using T5Platform.Data.Batches;
using T5Platform.Model.Decoding;
using static TorchSharp.torch;

namespace T5Platform.Training.Networks;

/// <summary>The network that an evaluation judges, or several whose logits are averaged (paper 3.6).</summary>
internal sealed class JudgedNetworks(IReadOnlyList<T5Network> members) : IDisposable
{
    private readonly Ensemble _ensemble = new([.. members.Select(static member => member.Inner)]);

    /// <summary>Outputs of a batch, until EOS or its target length. Dropout off.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="beams">How outputs are searched; null: the most likely next token, again and again.</param>
    /// <returns>One list of ids for each row.</returns>
    public IReadOnlyList<int[]> Decode(Batch batch, BeamSpec? beams)
    {
        using var inputs = tensor(batch.Inputs, [batch.Rows, batch.InputLength], ScalarType.Int64, members[0].Inner.Device);
        return beams is null
            ? GreedyDecoder.Decode(_ensemble, inputs, batch.TargetLength)
            : [.. BeamDecoder.Decode(_ensemble, inputs, new() { Width = beams.Width, Alpha = beams.LengthPenalty, MaxLength = batch.TargetLength }).Select(static row => row[0].Ids)];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var member in members) member.Dispose();
    }
}
