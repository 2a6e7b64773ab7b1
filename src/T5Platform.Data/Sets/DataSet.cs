namespace T5Platform.Data.Sets;

/// <summary>A set of data as its authors publish it, and what it is below the data directory.</summary>
public sealed record DataSet
{
    /// <summary>The name by which commands ask for it: the task's, where it is one task's.</summary>
    public required string Name { get; init; }

    /// <summary>The benchmark that it is part of; all its sets can be asked for at once.</summary>
    public required string Group { get; init; }

    /// <summary>Where its authors publish it.</summary>
    public required string Home { get; init; }

    /// <summary>Its licence, as its authors state it.</summary>
    public required string Licence { get; init; }

    /// <summary>What is downloaded; empty: it cannot be fetched by a program, and <see cref="Remark"/> says how it is got.</summary>
    public IReadOnlyList<SetDownload> Downloads { get; init; } = [];

    /// <summary>Its files below the data directory, each also with <c>.gz</c>; a name without an ending is a folder, or a file of records with any ending.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>What its readers find in it.</summary>
    public IReadOnlyList<ExpectedSplit> Splits { get; init; } = [];

    /// <summary>What should be known about it; null: nothing.</summary>
    public string? Remark { get; init; }

    /// <summary>Bytes to download; null: not published, or nothing is downloaded.</summary>
    public long? Bytes => Downloads.Count > 0 && Downloads.All(static one => one.Bytes is not null) ? Downloads.Sum(static one => one.Bytes) : null;

    /// <summary>What is left to do in the folder that holds its files; null: nothing.</summary>
    internal Action<string>? Finish { get; init; }
}
