using T5Platform.Data.Tasks;

namespace T5Platform.Data.Corpora.DotnetDocs;

/// <summary>The prose of the .NET reference documentation: English that every machine with an SDK has.</summary>
/// <remarks>
/// A document is a member's summary, remarks, returns and parameters, one a line. Documents of training leave out every text
/// that validation examples of the tasks are made of, and its near-duplicates (see <see cref="DocsExtraction"/>).
/// </remarks>
internal sealed class DotnetDocsCorpus(Lazy<DocsStore> store) : ICorpus
{
    public string Name => "dotnet-docs";

    public string Fingerprint => store.Value.Fingerprint;

    public IEnumerable<string> Documents(Split split)
    {
        if (split == Split.Test) yield break;
        var prose = store.Value.Prose(split);
        for (var i = 0; i < prose.Count; i++) yield return prose[i];
    }
}
