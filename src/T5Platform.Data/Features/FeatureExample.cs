namespace T5Platform.Data.Features;

/// <summary>One example: values by name. Never changed; changes make another.</summary>
public sealed class FeatureExample
{
    private readonly Dictionary<string, Feature> _features;

    /// <summary>An example of these features.</summary>
    public FeatureExample(IEnumerable<KeyValuePair<string, Feature>> features) => _features = new(features, StringComparer.Ordinal);

    /// <summary>Names, in no order.</summary>
    public IEnumerable<string> Names => _features.Keys;

    /// <summary>All features.</summary>
    public IReadOnlyDictionary<string, Feature> Features => _features;

    /// <summary>The feature of that name.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public Feature this[string name] =>
        _features.TryGetValue(name, out var feature) ? feature : throw new KeyNotFoundException($"The example has no feature '{name}'; it has {string.Join(", ", Names)}.");

    /// <summary>Whether there is a feature of that name.</summary>
    public bool Has(string name) => _features.ContainsKey(name);

    /// <summary>Ids of a feature that is one list of them.</summary>
    /// <exception cref="ArgumentException">It is something else.</exception>
    public int[] Ids(string name) => this[name] switch
    {
        Feature.Ids ids => ids.Values,
        Feature.List { Items.Count: 0 } => [],
        _ => throw new ArgumentException($"Feature '{name}' is no list of token ids.", nameof(name)),
    };

    /// <summary>The same with another value for a name.</summary>
    public FeatureExample With(string name, Feature feature) => new(_features.Where(one => one.Key != name).Append(new(name, feature)));

    /// <summary>The same with other ids for a name.</summary>
    public FeatureExample With(string name, int[] ids) => With(name, new Feature.Ids(ids));

    /// <summary>The same with every feature changed.</summary>
    public FeatureExample Select(Func<string, Feature, Feature> change) =>
        new(_features.Select(one => new KeyValuePair<string, Feature>(one.Key, change(one.Key, one.Value))));

    /// <summary>Only the features of these names.</summary>
    public FeatureExample Only(IEnumerable<string> names) => new(names.Select(name => new KeyValuePair<string, Feature>(name, this[name])));
}
