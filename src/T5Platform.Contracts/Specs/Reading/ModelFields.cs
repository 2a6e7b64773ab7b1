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
        Description = "The network: the name of a preset, or an object that begins from one and changes it.",
        Shorthand = Preset with { Name = "", Description = "The name of a preset." },
        Fields =
        [
            Preset,
            Whole("modelWidth", "Width of the residual stream, d_model; the preset's if left out.", 1, 65_536),
            Whole("feedForwardWidth", "Inner width of the feed-forward layers, d_ff; the preset's if left out.", 1, 262_144),
            Whole("heads", "Attention heads; the preset's if left out.", 1, 1_024),
            Whole("headWidth", "Width of one head, d_kv; the preset's if left out.", 1, 1_024),
            Whole("encoderLayers", "Blocks in the encoder; the preset's if left out. An architecture that is a decoder alone has none.", 1, 256),
            Whole("decoderLayers", "Blocks in the decoder; the preset's if left out.", 1, 256),
            Fraction("dropout", "Dropout probability; 0.1, as in the paper, if left out.", 0, 0.9),
            Choice<ModelArchitecture>("architecture", "The architecture, one of those that the paper compares."),
            Choice<FeedForwardFunction>("feedForward", "The inner function of the feed-forward layers; the preset's if left out.") with { Default = null },
            Flag("tieEmbeddings", "Whether the output matrix is the embedding; the preset's if left out.") with { Default = null },
        ],
    };
}
