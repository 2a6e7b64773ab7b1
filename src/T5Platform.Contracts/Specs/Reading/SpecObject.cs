namespace T5Platform.Contracts.Specs.Reading;

/// <summary>The fields of an object that were found good, defaults included. A field that is left out or bad reads as null.</summary>
internal sealed class SpecObject(string path, int place)
{
    private readonly Dictionary<string, SpecValue> _good = new(StringComparer.Ordinal);
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);
    private readonly HashSet<string> _null = new(StringComparer.Ordinal);

    public string Path => path;

    public int Place => place;

    /// <summary>Notes that the document has this field; false when it already had it.</summary>
    public bool Give(string name) => _given.Add(name);

    /// <summary>Whether the document has this field, good or bad, and not as null.</summary>
    public bool IsGiven(string name) => _given.Contains(name) && !_null.Contains(name);

    /// <summary>Notes that the document gives null for this field, which is as good as leaving it out.</summary>
    public void GiveNull(string name) => _null.Add(name);

    public void Put(string name, SpecValue value) => _good[name] = value;

    public SpecValue? this[string name] => _good.GetValueOrDefault(name);

    public string? Text(string name) => this[name]?.Value as string;

    public long? Whole(string name) => this[name]?.Value as long?;

    public double? Number(string name) => this[name]?.Value as double?;

    public bool? Flag(string name) => this[name]?.Value as bool?;

    public SpecObject? Object(string name) => this[name]?.Value as SpecObject;

    public IReadOnlyList<SpecValue> List(string name) => this[name]?.Value as IReadOnlyList<SpecValue> ?? [];
}
