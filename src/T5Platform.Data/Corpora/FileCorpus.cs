using T5Platform.Data.Readers;
using T5Platform.Data.Tasks;

namespace T5Platform.Data.Corpora;

/// <summary>A corpus in one file: <c>.jsonl</c> (field <c>text</c>) or plain text with blank lines between documents, packed or not.</summary>
/// <remarks>One document in a hundred, by a hash of its text, is validation. The fingerprint is the file's SHA-256.</remarks>
internal sealed class FileCorpus(string name, string? directory, string relative) : ICorpus
{
    private const ulong ValidationOneIn = 100;
    private readonly Lazy<string> _path = new(() => DataFiles.Find(directory, relative));

    public string Name => name;

    public string Fingerprint => SourceMark.Of(_path.Value);

    public IEnumerable<string> Documents(Split split) =>
        split == Split.Test ? [] : All().Where(document => (StableHash.Of(document) % ValidationOneIn == 0) == (split == Split.Validation));

    private IEnumerable<string> All() =>
        _path.Value.Contains(".jsonl", StringComparison.Ordinal) ? JsonLines.Read(_path.Value, "text") : PlainText.Read(_path.Value);
}
