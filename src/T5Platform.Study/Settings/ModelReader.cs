using T5Platform.Contracts.Specs;
using T5Platform.Contracts.Specs.Reading;

namespace T5Platform.Study.Settings;

/// <summary>The network of a setting: a preset, and what differs from it.</summary>
internal static class ModelReader
{
    public static ModelSpec Read(SpecObject model)
    {
        var architecture = model.Text("architecture") is { } text ? SpecChoice.Read<ModelArchitecture>(text) : ModelArchitecture.EncoderDecoder;
        var preset = model.Text("preset") is { } name ? ModelPreset.All[name] : null;
        var spec = new ModelSpec
        {
            ModelWidth = Size("modelWidth", preset?.ModelWidth),
            FeedForwardWidth = Size("feedForwardWidth", preset?.FeedForwardWidth),
            Heads = Size("heads", preset?.Heads),
            HeadWidth = Size("headWidth", preset?.HeadWidth),
            EncoderLayers = Size("encoderLayers", preset?.EncoderLayers ?? 0),
            DecoderLayers = Size("decoderLayers", preset?.DecoderLayers),
            Dropout = (float)(model.Number("dropout") ?? preset?.Dropout ?? 0.1),
            Architecture = architecture,
            FeedForward = model.Text("feedForward") is { } function ? SpecChoice.Read<FeedForwardFunction>(function) : preset?.FeedForward ?? default,
            TieEmbeddings = model.Flag("tieEmbeddings") ?? preset?.TieEmbeddings ?? true,
        };
        // An architecture that is a decoder alone takes no notice of the preset's encoder.
        return spec.HasEncoder ? spec : spec with { EncoderLayers = 0 };

        int Size(string field, int? ofPreset) => (int?)model.Whole(field) ?? ofPreset!.Value;
    }
}
