using T5Platform.Contracts.Imports;
using T5Platform.Contracts.Specs;

namespace T5Platform.Storage.Imports;

/// <summary>What came of an import.</summary>
public abstract record ImportOutcome
{
    private ImportOutcome()
    {
    }

    /// <summary>It is there now.</summary>
    public sealed record Imported(ImportManifest Manifest) : ImportOutcome;

    /// <summary>The same bytes were there already.</summary>
    public sealed record Unchanged(ImportManifest Manifest) : ImportOutcome;

    /// <summary>It is no checkpoint that runs can begin from.</summary>
    public sealed record Unsound(IReadOnlyList<SpecError> Problems) : ImportOutcome;

    /// <summary>The name is taken, for now or for good.</summary>
    public sealed record Refused(string Code, string Sentence) : ImportOutcome;
}
