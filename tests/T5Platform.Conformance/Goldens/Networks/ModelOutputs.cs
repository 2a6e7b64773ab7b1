using System.Text.Json;
using T5Platform.Conformance.Cases;
using T5Platform.Conformance.Vectors;
using T5Platform.Model;
using T5Platform.Model.Losses;

namespace T5Platform.Conformance.Goldens.Networks;

/// <summary>What every layer gives out. Rows whose encoder may look nowhere are convention: ours must be finite there, no more.</summary>
internal sealed class ModelOutputs(T5Model model, IReadOnlyDictionary<string, Tensor> io, JsonElement meta, CaseList cases)
{
    /// <summary>Stated by the data. A network of large values rounds by more: ten times what the golden says that it does.</summary>
    private const double Hidden = 1e-4, LogitsOfTied = 1e-4, LogitsOfUntied = 1e-3, Rounding = 10;

    private readonly double _encoder = Math.Max(Hidden, Rounded(meta, "encoder_output_maxabs"));
    private readonly double _decoder = Math.Max(Hidden, Rounded(meta, "logits_maxabs"));
    private readonly double _logits = Math.Max(model.Config.TieEmbeddings ? LogitsOfTied : LogitsOfUntied, Rounded(meta, "logits_maxabs"));

    private readonly Tensor _visible = io["attention_mask"].to(ScalarType.Bool);
    private readonly Tensor _counted = io["attention_mask"].sum(1).greater(0); // [B], rows that can be compared

    public void Compare()
    {
        using var untracked = no_grad();
        cases.Equal(
            "decoder_input_ids",
            io["decoder_input_ids"].data<long>().ToArray(),
            () => TeacherForcing.ShiftRight(io["labels"]).data<long>().ToArray());
        var encoder = NetworkTrace.OfEncoder(model, io["input_ids"], _visible);
        var decoder = NetworkTrace.OfDecoder(model, io["decoder_input_ids"], encoder.Hidden[^1], _visible);
        CompareTrace("encoder", encoder, _encoder);
        CompareTrace("decoder", decoder, _decoder);
        Near("cross_attn.0", _decoder, () => decoder.CrossAttention!);
        Near("encoder_output", _encoder, () => model.Encode(io["input_ids"], _visible));
        Near("decoder_output", _decoder, () => decoder.Hidden[^1]);
        Near("logits", _logits, Logits);
        cases.Within("finite", 0, () => Logits().isfinite().logical_not().sum().item<long>());
    }

    private Tensor Logits() => model.Forward(io["input_ids"], io["decoder_input_ids"], _visible);

    private static double Rounded(JsonElement meta, string what) => Rounding * (meta.Optional("fp32_vs_fp64")?.DoubleOrNull(what) ?? 0);

    private void CompareTrace(string stack, NetworkTrace trace, double limit)
    {
        for (var i = 0; i < trace.Hidden.Count; i++)
        {
            var layer = i;
            Near($"{stack}_hidden.{i}", limit, () => trace.Hidden[layer]);
        }

        Near($"{stack}_attn.0", limit, () => trace.SelfAttention);
        if (io.TryGetValue($"{stack}_position_bias", out var bias))
            cases.Within($"{stack}_position_bias", Hidden, () => Distances.Largest(bias, trace.PositionBias));
    }

    /// <summary>The golden's tensor of that name, and its double-precision twin, where it has them.</summary>
    private void Near(string name, double limit, Func<Tensor> actual)
    {
        foreach (var twin in new[] { name, $"{name}_f64" }.Where(io.ContainsKey))
            cases.Within(twin, limit, () => Distances.Largest(io[twin].index(_counted), actual().index(_counted)));
    }
}
