using System.Text.Json;
using T5Platform.Conformance.Cases;
using T5Platform.Conformance.Vectors;

namespace T5Platform.Conformance.Goldens.Curves;

/// <summary>Where a curve may run: between the lowest and the highest of runs that differ by rounding alone, and a little beyond.</summary>
/// <param name="golden">Series by name; each point has <c>step</c>, <c>lo</c> and <c>hi</c>.</param>
/// <param name="prefix">What the names of its comparisons begin with.</param>
/// <param name="cases">Takes the comparisons.</param>
internal sealed class Band(JsonElement golden, string prefix, CaseList cases)
{
    /// <summary>Mean losses over the window that begins at a step.</summary>
    public const string Means = "train_loss_mean50";

    /// <summary>A few runs do not show the whole band, sometimes one alone was made: this much beyond counts as within.</summary>
    private const double Rounding = 1e-5, Beyond = 0.03;

    /// <summary>Holds a value to the band of its series, if it has a point at this step. Before the first update nothing has been carried on yet.</summary>
    public void Contains(string series, int step, Func<double> value)
    {
        if (golden.Optional(series)?.Items().Where(point => point.Int("step") == step).ToList() is not [var point]) return;
        var (low, high) = (point.Double("lo"), point.Double("hi"));
        var slack = (high - low) + ((step == 0 && series != Means ? Rounding : Beyond) * Math.Max(Math.Abs(low), Math.Abs(high)));
        cases.Near($"{prefix}/{series} {step}", (low + high) / 2, ((high - low) / 2) + slack, value);
    }
}
