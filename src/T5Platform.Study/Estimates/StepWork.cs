using T5Platform.Contracts.Specs;

namespace T5Platform.Study.Estimates;

/// <summary>Floating-point operations of one training step, in its matrix products; all else is small beside them.</summary>
/// <remarks>
/// A product of [a, b] by [b, c] takes 2abc. The way back takes twice the way there; blocks that are computed again take one more. Every place
/// counts, padding too: it is computed.
/// </remarks>
public static class StepWork
{
    /// <summary>Operations of a step of the whole batch.</summary>
    public static double Flops(RunSpec spec, int vocabularyRows)
    {
        var rows = (double)spec.LogicalShards * spec.RowsPerLogicalShard;
        var blocks = Blocks(spec.Model, spec.InputLength, spec.TargetLength, spec.Method.AdapterWidth);
        var output = 2.0 * spec.TargetLength * spec.Model.ModelWidth * vocabularyRows;
        return rows * (((spec.ActivationCheckpointing ? 4 : 3) * blocks) + (3 * output));
    }

    /// <summary>The way there through all blocks, one row.</summary>
    private static double Blocks(ModelSpec model, int inputs, int targets, int? adapterWidth)
    {
        var adapter = 2L * model.ModelWidth * (adapterWidth ?? 0);
        double own = NetworkSize.Attention(model) + NetworkSize.FeedForward(model) + adapter, inner = NetworkSize.InnerWidth(model);
        if (!model.HasEncoder) return model.DecoderLayers * Self(own, inner, inputs + targets);
        var encoder = model.Architecture == ModelArchitecture.EncoderDecoder ? model.EncoderLayers : model.DecoderLayers;
        // The target's places ask (q and o), the input's places answer (k and v).
        var cross = ((inputs + (double)targets) * NetworkSize.Attention(model)) + (4 * inner * inputs * targets);
        return (encoder * Self(own, inner, inputs)) + (model.DecoderLayers * (Self(own, inner, targets) + cross));
    }

    /// <summary>One block without its look at the encoder; scores and their sum take 2·inner·length each at every place.</summary>
    private static double Self(double matrices, double inner, double length) => (2 * matrices * length) + (4 * inner * length * length);
}
