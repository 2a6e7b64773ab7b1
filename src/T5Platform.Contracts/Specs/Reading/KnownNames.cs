using T5Platform.Contracts.Checkpoints;

namespace T5Platform.Contracts.Specs.Reading;

/// <summary>
/// The names that a cluster knows, so that a spec that names another is refused at once. Where a list is null the form alone is
/// checked, and so is what names a file (<c>file:…</c>, <c>sentencepiece:…</c>), since only the nodes see the files.
/// </summary>
public sealed record KnownNames
{
    /// <summary>Nothing is known: forms alone are checked.</summary>
    public static readonly KnownNames None = new();

    /// <summary>Corpora.</summary>
    public IReadOnlyCollection<string>? Corpora { get; init; }

    /// <summary>Objectives.</summary>
    public IReadOnlyCollection<string>? Objectives { get; init; }

    /// <summary>Whether a name that is not among the objectives is one all the same, since it holds numbers (<c>span_4_30</c>); null: none is.</summary>
    public Func<string, bool>? IsObjective { get; init; }

    /// <summary>Tasks.</summary>
    public IReadOnlyCollection<string>? Tasks { get; init; }

    /// <summary>Whether a name that is not among the tasks is one all the same, since a user's file describes it; null: none is.</summary>
    public Func<string, bool>? IsTask { get; init; }

    /// <summary>Vocabularies.</summary>
    public IReadOnlyCollection<string>? Vocabularies { get; init; }

    /// <summary>Imported checkpoints.</summary>
    public IReadOnlyCollection<string>? Checkpoints { get; init; }

    /// <summary>Tenants.</summary>
    public IReadOnlyCollection<string>? Tenants { get; init; }

    /// <summary>The known names of the kind that <paramref name="text"/> must be among; null when it need not be.</summary>
    internal IReadOnlyCollection<string>? For(SpecNameKind kind, string text) =>
        text.Contains(':', StringComparison.Ordinal) || IsRunsCheckpoint(kind, text) || IsOneAllTheSame(kind)?.Invoke(text) == true ? null : Of(kind);

    // Whether the run is there, and has it, is told where runs are known.
    private static bool IsRunsCheckpoint(SpecNameKind kind, string text) =>
        kind == SpecNameKind.Checkpoint && text.StartsWith(RunCheckpointName.Prefix, StringComparison.Ordinal);

    private Func<string, bool>? IsOneAllTheSame(SpecNameKind kind) => kind switch
    {
        SpecNameKind.Objective => IsObjective,
        SpecNameKind.Task => IsTask,
        _ => null,
    };

    private IReadOnlyCollection<string>? Of(SpecNameKind kind) => kind switch
    {
        SpecNameKind.Corpus => Corpora,
        SpecNameKind.Objective => Objectives,
        SpecNameKind.Task => Tasks,
        SpecNameKind.Vocabulary => Vocabularies,
        SpecNameKind.Checkpoint => Checkpoints,
        SpecNameKind.Tenant => Tenants,
        _ => null,
    };
}
