namespace T5Platform.Storage.Writing;

/// <summary>A row of <c>studies</c>, written by StudyGrain only: one version of the file of a study that somebody submitted. It never changes.</summary>
public sealed record StudyRecord
{
    /// <summary>The study's name.</summary>
    public required string Name { get; init; }

    /// <summary>Counts the files of the name, from 1.</summary>
    public required long Version { get; init; }

    /// <summary>The file, as it was written.</summary>
    public required string Yaml { get; init; }

    /// <summary>When it was submitted.</summary>
    public required DateTimeOffset SubmittedAt { get; init; }
}
