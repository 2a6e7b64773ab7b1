using T5Platform.Conformance.Goldens.Curves;
using T5Platform.Conformance.Goldens.Decoding;
using T5Platform.Conformance.Goldens.Networks;
using T5Platform.Conformance.Goldens.Optimizers;
using T5Platform.Conformance.Goldens.Tokenizing;

namespace T5Platform.Conformance.Goldens;

/// <summary>The kinds of goldens. A new one is one file and one line here.</summary>
internal static class GoldenRegistry
{
    public static IReadOnlyList<IGoldenKind> Kinds { get; } =
    [
        new BucketsKind(),
        new ModelKind(),
        new UnitKind(),
        new TrajectoryKind(),
        new CurveKind(),
        new DecodeKind(),
        new TokenizerKind(),
        new SweepKind(),
    ];
}
