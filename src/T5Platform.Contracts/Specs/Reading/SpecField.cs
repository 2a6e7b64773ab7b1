namespace T5Platform.Contracts.Specs.Reading;

/// <summary>
/// One field of a submitted spec. The tree of these (<see cref="SpecFields.Experiment"/>) is the only description of the format:
/// the reader checks by it, the JSON Schema is written from it, and forms take their help from it.
/// </summary>
public sealed record SpecField
{
    /// <summary>Name in JSON; empty for the document and for the items of a list.</summary>
    public string Name { get; init; } = "";

    /// <summary>Type.</summary>
    public required SpecFieldType Type { get; init; }

    /// <summary>What it means, in a sentence or two.</summary>
    public required string Description { get; init; }

    /// <summary>Whether it must be there.</summary>
    public bool Required { get; init; }

    /// <summary>What holds when it is not there, as JSON; null when it is required, or when leaving it out means something of its own (see the description).</summary>
    public string? Default { get; init; }

    /// <summary>Least value, of a number.</summary>
    public double? Minimum { get; init; }

    /// <summary>Greatest value, of a number.</summary>
    public double? Maximum { get; init; }

    /// <summary>Fewest characters of a text, or items of a list.</summary>
    public int MinimumLength { get; init; }

    /// <summary>Most characters of a text, or items of a list.</summary>
    public int? MaximumLength { get; init; }

    /// <summary>The form of a text, as a regular expression (ECMA 262) that must match all of it; null for any.</summary>
    public string? Pattern { get; init; }

    /// <summary>That form in words: <c>lower-case letters, digits, …</c>.</summary>
    public string? PatternInWords { get; init; }

    /// <summary>The only texts allowed; null for any.</summary>
    public IReadOnlyList<string>? Allowed { get; init; }

    /// <summary>The only numbers allowed; null for all in the range.</summary>
    public IReadOnlyList<long>? AllowedNumbers { get; init; }

    /// <summary>What a text names.</summary>
    public SpecNameKind Names { get; init; }

    /// <summary>The fields of an object.</summary>
    public IReadOnlyList<SpecField> Fields { get; init; } = [];

    /// <summary>What every name that is not among the fields of an object holds; null when there may be no other name.</summary>
    public SpecField? Values { get; init; }

    /// <summary>The items of a list.</summary>
    public SpecField? Item { get; init; }

    /// <summary>Whether items of a list must differ.</summary>
    public bool DistinctItems { get; init; }

    /// <summary>The text that may stand for the object: its form; null when only an object will do.</summary>
    public SpecField? Shorthand { get; init; }

    /// <summary>Whether null may stand for leaving the field out: where that means something of its own.</summary>
    public bool MayBeNull => Name.Length > 0 && !Required && Default is null;
}
