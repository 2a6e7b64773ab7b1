namespace T5Platform.Data.Features;

/// <summary>Steps from text to ids, each from one example to one (SeqIO's <c>tokenize</c>, <c>append_eos</c>, <c>rekey</c>).</summary>
public static class TextFeatures
{
    /// <summary>Text of the output features becomes ids, at any depth of lists.</summary>
    /// <param name="example">The example.</param>
    /// <param name="outputs">Output features by name; others stay.</param>
    /// <param name="keepsText">Whether the text stays under <c>NAME_pretokenized</c>.</param>
    /// <param name="withEos">Whether EOS goes to the last text of each innermost list, where the feature has it.</param>
    public static FeatureExample Tokenise(
        FeatureExample example, IReadOnlyDictionary<string, OutputFeature> outputs, bool keepsText = true, bool withEos = false)
    {
        var result = example;
        foreach (var (name, output) in outputs.Where(output => example.Has(output.Key)))
        {
            if (keepsText) result = result.With($"{name}_pretokenized", example[name]);
            result = result.With(name, Ids(example[name], output, withEos && output.AddsEos));
        }

        return result;
    }

    /// <summary>EOS at the end of each innermost list of the output features that have it; before, they are cut to make room.</summary>
    /// <param name="example">The example.</param>
    /// <param name="outputs">Output features by name.</param>
    /// <param name="lengths">Lengths with EOS; null, or without an entry: nothing is cut.</param>
    public static FeatureExample AppendEos(
        FeatureExample example, IReadOnlyDictionary<string, OutputFeature> outputs, IReadOnlyDictionary<string, int>? lengths = null) =>
        example.Select((name, feature) =>
        {
            if (!outputs.TryGetValue(name, out var output) || !output.AddsEos) return feature;
            int? most = lengths is not null && lengths.TryGetValue(name, out var length) ? length - 1 : null;
            return feature.Innermost(ids => [.. ids.Take(most ?? ids.Length), output.Vocabulary.EosId]);
        });

    /// <summary>Features under new names; all others go.</summary>
    /// <param name="example">The example.</param>
    /// <param name="names">Old name by new name; null: an empty text.</param>
    public static FeatureExample Rekey(FeatureExample example, IReadOnlyDictionary<string, string?> names) =>
        new(names.Select(pair => new KeyValuePair<string, Feature>(pair.Key, pair.Value is null ? new Feature.Text(string.Empty) : example[pair.Value])));

    /// <summary>A text in which each <c>{name}</c> stands for that feature's text.</summary>
    public static string Fill(string template, FeatureExample example)
    {
        foreach (var (name, feature) in example.Features)
            if (feature is Feature.Text text) template = template.Replace($"{{{name}}}", text.Value, StringComparison.Ordinal);
        return template;
    }

    private static Feature Ids(Feature feature, OutputFeature output, bool eos) => feature switch
    {
        Feature.Text text when eos => new Feature.Ids([.. output.Vocabulary.Encode(text.Value), output.Vocabulary.EosId]),
        Feature.Text text => new Feature.Ids(output.Vocabulary.Encode(text.Value)),
        Feature.List list => new Feature.List([.. list.Items.Select((item, at) => Ids(item, output, eos && (item is Feature.List || at + 1 == list.Items.Count)))]),
        _ => feature,
    };
}
