using static T5Platform.Contracts.Specs.Reading.SpecFieldForms;

namespace T5Platform.Contracts.Specs.Reading;

/// <summary>The part of the table about the network.</summary>
internal static class ModelFields
{
    private static readonly SpecField Preset = new()
    {
        Name = "preset", Type = SpecFieldType.Text, Allowed = [.. ModelPreset.All.Keys],
        Description = "The named size that the other fields begin from; without one, every size must be given.",
    };

    public static SpecField Model { get; } = new()
    {
        Name = "model", Type = SpecFieldType.Object, Required = true,
        Description = "The network, a T5 encoder-decoder: the name of a preset, or an object that begins from one and changes sizes.",
        Shorthand = Preset with { Name = "", Description = "The name of a preset." },
        Fields =
        [
            Preset,
            Whole("modelWidth", "Width of the residual stream, d_model; the preset's if left out.", 1, 65_536),
            Whole("feedForwardWidth", "Inner width of the feed-forward layers, d_ff; the preset's if left out.", 1, 262_144),
            Whole("heads", "Attention heads; the preset's if left out.", 1, 1_024),
            Whole("headWidth", "Width of one head, d_kv; the preset's if left out.", 1, 1_024),
            Whole("encoderLayers", "Blocks in the encoder; the preset's if left out.", 1, 256),
            Whole("decoderLayers", "Blocks in the decoder; the preset's if left out.", 1, 256),
            Fraction("dropout", "Dropout probability; 0.1, as in the paper, if left out.", 0, 0.9),
        ],
    };
}
