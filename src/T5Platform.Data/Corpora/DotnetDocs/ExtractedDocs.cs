using T5Platform.Data.Tasks;

namespace T5Platform.Data.Corpora.DotnetDocs;

/// <summary>All that is kept of the documentation: prose and task examples, by split.</summary>
internal sealed record ExtractedDocs
{
    public required IReadOnlyDictionary<Split, IReadOnlyList<string>> Prose { get; init; }

    public required IReadOnlyDictionary<(DocsTaskKind Task, Split Split), IReadOnlyList<(string Text, string Answer)>> Examples { get; init; }
}
