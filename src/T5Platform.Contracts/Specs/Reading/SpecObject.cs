namespace T5Platform.Contracts.Specs.Reading;

/// <summary>The fields of an object that were found good, defaults included. A field that is left out or bad reads as null.</summary>
public sealed class SpecObject(string path, int place)
{
    private readonly Dictionary<string, SpecValue> _good = new(StringComparer.Ordinal);
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);
    private readonly HashSet<string> _null = new(StringComparer.Ordinal);

    /// <summary>Where it stands in the document.</summary>
    public string Path => path;

    /// <summary>Its place in the document's order.</summary>
    public int Place => place;

    /// <summary>Notes that the document has this field; false when it already had it.</summary>
    public bool Give(string name) => _given.Add(name);

    /// <summary>Whether the document has this field, good or bad, and not as null.</summary>
    public bool IsGiven(string name) => _given.Contains(name) && !_null.Contains(name);

    /// <summary>Notes that the document gives null for this field, which is as good as leaving it out.</summary>
    public void GiveNull(string name) => _null.Add(name);

    /// <summary>Names of the good values, in the document's order, defaults last.</summary>
    public IEnumerable<string> Names => _good.Keys;

    /// <summary>Keeps a good value.</summary>
    public void Put(string name, SpecValue value) => _good[name] = value;

    /// <summary>The value of a field.</summary>
    public SpecValue? this[string name] => _good.GetValueOrDefault(name);

    /// <summary>A field that is a text.</summary>
    public string? Text(string name) => this[name]?.Value as string;

    /// <summary>A field that is a whole number.</summary>
    public long? Whole(string name) => this[name]?.Value as long?;

    /// <summary>A field that is a number.</summary>
    public double? Number(string name) => this[name]?.Value as double?;

    /// <summary>A field that is yes or no.</summary>
    public bool? Flag(string name) => this[name]?.Value as bool?;

    /// <summary>A field that is an object.</summary>
    public SpecObject? Object(string name) => this[name]?.Value as SpecObject;

    /// <summary>A field that is a list; empty when it is left out.</summary>
    public IReadOnlyList<SpecValue> List(string name) => this[name]?.Value as IReadOnlyList<SpecValue> ?? [];
}
