using T5Platform.Contracts.Specs;

namespace T5Platform.Study.Imports;

/// <summary>In what two networks differ so that one cannot begin from the other's weights. Dropout has none.</summary>
internal static class SizeDifferences
{
    /// <summary>Each in words: <c>model.heads is 2, its is 8</c>.</summary>
    public static IEnumerable<string> Between(ModelSpec asked, ModelSpec has)
    {
        (string Field, object Asked, object Has)[] sizes =
        [
            ("modelWidth", asked.ModelWidth, has.ModelWidth),
            ("feedForwardWidth", asked.FeedForwardWidth, has.FeedForwardWidth),
            ("heads", asked.Heads, has.Heads),
            ("headWidth", asked.HeadWidth, has.HeadWidth),
            ("encoderLayers", asked.EncoderLayers, has.EncoderLayers),
            ("decoderLayers", asked.DecoderLayers, has.DecoderLayers),
            ("architecture", asked.Architecture, has.Architecture),
            ("feedForward", asked.FeedForward, has.FeedForward),
            ("tieEmbeddings", asked.TieEmbeddings, has.TieEmbeddings),
        ];
        return sizes.Where(static size => !size.Asked.Equals(size.Has)).Select(static size => $"model.{size.Field} is {size.Asked}, its is {size.Has}");
    }

    /// <summary>A sentence with the name of a preset that has the sizes, with a space before it; empty when none has.</summary>
    public static string PresetHint(ModelSpec sizes)
    {
        var preset = ModelPreset.All.FirstOrDefault(each => each.Value == sizes with { Dropout = each.Value.Dropout }).Key;
        return preset is null ? "" : $" The preset of its sizes is '{preset}'.";
    }
}
