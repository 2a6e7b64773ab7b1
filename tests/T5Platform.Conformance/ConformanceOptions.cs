namespace T5Platform.Conformance;

/// <summary>What a person asks of a run.</summary>
internal sealed record ConformanceOptions
{
    /// <summary>The folder of reference data; null: the one beside the repository, if there is one.</summary>
    public string? Folder { get; init; }

    /// <summary>Only these topics; empty: all.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Nothing is shortened, and every case that passed is named too.</summary>
    public bool Verbose { get; init; }

    /// <summary>A file that takes every result as JSON.</summary>
    public string? JsonFile { get; init; }
}
