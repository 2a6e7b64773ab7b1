using T5Platform.Data.Tasks;

namespace T5Platform.Data.Corpora;

/// <summary>Documents of plain text for unsupervised objectives.</summary>
public interface ICorpus
{
    /// <summary>The name by which options ask for it.</summary>
    string Name { get; }

    /// <summary>Equal for equal documents in any process: names, sizes and versions of what it is read from.</summary>
    string Fingerprint { get; }

    /// <summary>The documents of a split, always in the same order.</summary>
    /// <exception cref="DataNotFoundException">The files of the corpus are not where the locations say.</exception>
    IEnumerable<string> Documents(Split split);

    /// <summary>Whether a document without a token is one too: where places have a meaning.</summary>
    bool KeepsEmpty => false;
}
