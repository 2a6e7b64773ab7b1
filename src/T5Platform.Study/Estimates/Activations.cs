using T5Platform.Contracts.Specs;

namespace T5Platform.Study.Estimates;

/// <summary>Bytes that the way there of one logical shard keeps for the way back.</summary>
internal static class Activations
{
    private const double Float = 4;

    /// <summary>Logits of a part of the tokens and their gradient: as many at a time as the output layer takes.</summary>
    private const double MostLogits = 1 << 23;

    /// <summary>Gradients of what a block kept, and what their products pass through: so many times the block, as measured (benchmark <c>memory</c>).</summary>
    private const double WorkingBlocks = 3;

    /// <summary>Bytes for a moment, in the block that keeps most.</summary>
    public static double WorkingBytes(RunSpec spec)
    {
        var (narrow, read) = (spec.Precision == Precision.Bfloat16, (double)spec.TargetLength + (spec.Model.HasEncoder ? 0 : spec.InputLength));
        var encoder = spec.Model.HasEncoder ? Block(spec.Model, spec.InputLength, 0, narrow) : 0;
        return WorkingBlocks * spec.RowsPerLogicalShard * Math.Max(encoder, Block(spec.Model, read, spec.Model.HasEncoder ? spec.InputLength : 0, narrow));
    }

    /// <summary>Bytes from the way there to the way back.</summary>
    public static double Bytes(RunSpec spec, int vocabularyRows)
    {
        var model = spec.Model;
        double rows = spec.RowsPerLogicalShard, inputs = spec.InputLength, targets = spec.TargetLength;
        var narrow = spec.Precision == Precision.Bfloat16;
        double encoder = 0, read = targets, encoderBlocks = 0;
        if (model.HasEncoder)
        {
            encoderBlocks = model.Architecture == ModelArchitecture.EncoderDecoder ? model.EncoderLayers : model.DecoderLayers;
            encoder = Block(model, inputs, 0, narrow);
        }
        else
        {
            read += inputs;
        }

        var decoder = Block(model, read, model.HasEncoder ? inputs : 0, narrow);
        var stream = model.ModelWidth * Float;
        var layered = spec.Parallelism.Model > 1; // each layer of a block is then computed again by itself
        var kept = spec.ActivationCheckpointing
            ? (encoderBlocks * (layered ? 2 : 1) * inputs * stream) + (model.DecoderLayers * (layered ? model.HasEncoder ? 3 : 2 : 1) * read * stream) + Math.Max(encoder, decoder)
            : (encoderBlocks * encoder) + (model.DecoderLayers * decoder);
        var bias = 2 * rows * model.Heads * ((model.HasEncoder ? inputs * inputs : 0) + (read * read)) * Float; // with its gradient; masks differ by row
        var logits = 2 * Math.Min(MostLogits, rows * targets * vocabularyRows) * Float;
        return (rows * kept) + bias + logits;
    }

    /// <summary>
    /// One row of one block: the stream after each layer and its norm, queries, keys, values (with their noise) and what was mixed of them, the
    /// attention's weights, and the feed-forward's inside. In bfloat16 the factors of products are kept half as wide, beside the stream.
    /// </summary>
    private static double Block(ModelSpec model, double length, double memory, bool narrow)
    {
        double width = model.ModelWidth, inner = NetworkSize.InnerWidth(model), factor = narrow ? Float / 2 : Float;
        var attention = (2 * width * Float) + (width * (narrow ? factor : 0)) + (5 * inner * factor) + (model.Heads * length * (Float + (narrow ? factor : 0)));
        var feedForward = (2 * width * Float) + (width * (narrow ? factor : 0))
            + ((model.FeedForward == FeedForwardFunction.GatedGelu ? 4 : 1) * model.FeedForwardWidth * factor);
        var cross = memory == 0 ? 0
            : (length * ((2 * width * Float) + (2 * inner * factor) + (model.Heads * memory * (Float + (narrow ? factor : 0))))) + (memory * 3 * inner * factor);
        return (length * (attention + feedForward)) + cross;
    }
}
