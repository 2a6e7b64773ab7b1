using T5Platform.Conformance.Vectors.Features;
using T5Platform.Data.Features;

namespace T5Platform.Conformance.Vectors.Denoising;

/// <summary>Windows packed for prefix language modelling at the points that a case gives, or that our code draws.</summary>
internal sealed class PrefixLmPackingFunction(bool encoderDecoder) : IVectorFunction
{
    public object? Call(VectorCase vector)
    {
        var windows = FeatureJson.Examples(vector).Select(static example => example.Ids("targets")).ToList();
        var given = vector.Inputs.Optional("split_points")?.Ints();
        int Point(int row, int length) => given?[row] ?? 1 + CaseRandom.Of(vector, row).NextInt(length - 1);

        // Windows without a partner are left out.
        return FeatureJson.Write(encoderDecoder
            ? windows.Chunk(2).Where(static pair => pair.Length == 2)
                .Select((pair, row) => PrefixLmPacking.EncoderDecoder(pair[0], pair[1], Point(row, pair[0].Length)))
            : windows.Select((window, row) => PrefixLmPacking.DecoderOnly(window, Point(row, window.Length))));
    }
}
