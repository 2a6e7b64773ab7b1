namespace T5Platform.Study.Bundles;

/// <summary>What a study was and what came of it, in one archive that another installation can run again and hold its own results against.</summary>
public sealed record StudyBundle
{
    /// <summary>The form of this document.</summary>
    public const int CurrentFormat = 1;

    /// <summary>The form that it is in.</summary>
    public required int Format { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Version of the server that had the results.</summary>
    public required string ServerVersion { get; init; }

    /// <summary>Where the results come from: system, processor, runtime. Bits are promised among equals of these.</summary>
    public required IReadOnlyDictionary<string, string> Environment { get; init; }

    /// <summary>Its experiments.</summary>
    public required IReadOnlyList<BundledExperiment> Experiments { get; init; }

    /// <summary>Files beside this document: tables in their forms, and the study's own file.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];
}
