namespace T5Platform.Data.Features;

/// <summary>A row that examples are put into.</summary>
internal sealed class PackedRow(IReadOnlyDictionary<string, int> lengths)
{
    private readonly Dictionary<string, List<int>> _tokens = lengths.Keys.ToDictionary(name => name, _ => new List<int>());
    private readonly Dictionary<string, List<int>> _positions = lengths.Keys.ToDictionary(name => name, _ => new List<int>());
    private bool _isEmpty = true;

    /// <summary>Whether the example fits; an empty row takes any.</summary>
    public bool TryAdd(FeatureExample example)
    {
        var kept = lengths.ToDictionary(length => length.Key, length => Kept(example.Ids(length.Key), length.Value));
        if (!_isEmpty && kept.Any(feature => _tokens[feature.Key].Count + feature.Value.Length > lengths[feature.Key])) return false;
        foreach (var (name, ids) in kept)
        {
            _tokens[name].AddRange(ids);
            _positions[name].AddRange(Enumerable.Range(0, ids.Length));
        }

        _isEmpty = false;
        return true;
    }

    public FeatureExample ToExample()
    {
        var features = new List<KeyValuePair<string, Feature>>();
        foreach (var (name, length) in lengths)
        {
            features.Add(new(name, Padded(_tokens[name], length)));
            features.Add(new($"{name}_segment_ids", Padded(Segments(_tokens[name], _positions[name]), length)));
            features.Add(new($"{name}_positions", Padded(_positions[name], length)));
        }

        return new FeatureExample(features);
    }

    /// <summary>Cut to the length, then as many of the first as there are tokens that are not 0.</summary>
    private static int[] Kept(int[] ids, int length)
    {
        var cut = ids.AsSpan(0, Math.Min(ids.Length, length));
        return cut[..(cut.Length - cut.Count(0))].ToArray();
    }

    private static List<int> Segments(List<int> tokens, List<int> positions)
    {
        var (segments, begun) = (new List<int>(), 0);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (positions[i] == 0) begun++;
            segments.Add(tokens[i] == 0 ? 0 : begun);
        }

        return segments;
    }

    private static Feature Padded(List<int> values, int length) => new Feature.Ids([.. values, .. new int[length - values.Count]]);
}
