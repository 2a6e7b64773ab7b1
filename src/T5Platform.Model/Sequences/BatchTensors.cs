using T5Platform.Model.Attending;
using T5Platform.Model.Configuration;

namespace T5Platform.Model.Sequences;

/// <summary>A batch as tensors: what the stacks read, who may look at whom, and which tokens are asked for. They live in the caller's dispose scope.</summary>
internal sealed record BatchTensors
{
    /// <summary>[B, S]; null where there is no encoder.</summary>
    public Tensor? Inputs { get; init; }

    /// <summary>Encoder's self-attention: [B, 1, 1 or S, S]; null where there is no encoder.</summary>
    public Tensor? InputMask { get; init; }

    /// <summary>[B, L].</summary>
    public required Tensor Read { get; init; }

    /// <summary>The decoder's self-attention: [1 or B, 1, L, L].</summary>
    public required Tensor ReadMask { get; init; }

    /// <summary>From decoder to encoder: [B, 1, 1 or L, S]; null where there is no encoder.</summary>
    public Tensor? CrossMask { get; init; }

    /// <summary>Places of all rows that are asked for, of B·L, in order.</summary>
    public required long[] AskedPlaces { get; init; }

    /// <summary>The tokens that belong there.</summary>
    public required long[] AskedTokens { get; init; }

    public static BatchTensors Of(TokenBatch batch, T5Model model, LossOn lossOn)
    {
        batch.Require();
        return model.Config.Architecture.HasEncoder() ? OfBoth(batch, model) : OfJoined(batch, model, lossOn);
    }

    private static BatchTensors OfBoth(TokenBatch batch, T5Model model)
    {
        var side = DecoderSide.OfTargets(batch);
        var inputs = Ids(batch.Inputs, batch.Rows, batch.InputLength, model.Device);
        if (batch.InputSegments is null)
        {
            var padding = AttentionMask.Padding(inputs.not_equal(0), model.Type);
            return Decoding(side, batch.Rows, AttentionMask.Causal(side.Length, model.Type, model.Device), model) with
            {
                Inputs = inputs,
                InputMask = padding,
                CrossMask = padding,
            };
        }

        var ofInputs = Ids(batch.InputSegments, batch.Rows, batch.InputLength, model.Device);
        var ofTargets = Ids(side.Segments!, batch.Rows, side.Length, model.Device);
        return Decoding(side, batch.Rows, AttentionMask.Causal(prefix: null, ofTargets, side.Length, model.Type, model.Device), model) with
        {
            Inputs = inputs,
            InputMask = AttentionMask.Segments(ofInputs, ofInputs, model.Type),
            CrossMask = AttentionMask.Segments(ofTargets, ofInputs, model.Type),
        };
    }

    private static BatchTensors OfJoined(TokenBatch batch, T5Model model, LossOn lossOn)
    {
        var side = JoinedRows.Of(batch, lossOn);
        var prefix = model.Config.Architecture == Architecture.PrefixLanguageModel ? tensor(side.Prefix!, [batch.Rows, side.Length], device: model.Device) : null;
        var segments = side.Segments is null ? null : Ids(side.Segments, batch.Rows, side.Length, model.Device);
        return Decoding(side, batch.Rows, AttentionMask.Causal(prefix, segments, side.Length, model.Type, model.Device), model);
    }

    private static BatchTensors Decoding(DecoderSide side, int rows, Tensor mask, T5Model model)
    {
        var places = Enumerable.Range(0, side.Asked.Length).Where(place => side.Asked[place] > 0).ToList();
        return new()
        {
            Read = Ids(side.Read, rows, side.Length, model.Device),
            ReadMask = mask,
            AskedPlaces = [.. places.Select(static place => (long)place)],
            AskedTokens = [.. places.Select(place => (long)side.Asked[place])],
        };
    }

    private static Tensor Ids(int[] ids, int rows, int length, Device device) => tensor(ids, [rows, length], ScalarType.Int64, device);
}
