using System.Security.Cryptography;
using System.Text;

namespace T5Platform.Data.Vocabularies;

/// <summary>Whole words from a list (SeqIO's "unigram" vocabulary): pad 0, the words from 1 on, unknown last.</summary>
public sealed class WordListVocabulary : IVocabulary
{
    private readonly string[] _words;
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly bool _splitsOnBlanks;

    /// <summary>A vocabulary of the words.</summary>
    /// <param name="words">In the order of their ids; of equal ones the last counts.</param>
    /// <param name="splitsOnBlanks">Whether a text is words with a blank between, or one word.</param>
    public WordListVocabulary(IEnumerable<string> words, bool splitsOnBlanks)
    {
        _words = ["PAD", .. words, "UNK"];
        for (var id = 0; id < _words.Length; id++) _ids[_words[id]] = id;
        _splitsOnBlanks = splitsOnBlanks;
        var content = Encoding.UTF8.GetBytes(string.Join('\n', [.. _words, splitsOnBlanks.ToString()]));
        Fingerprint = "words-" + Convert.ToHexStringLower(SHA256.HashData(content))[..16];
    }

    /// <inheritdoc/>
    public string Name => "words";

    /// <inheritdoc/>
    public int Size => _words.Length;

    /// <summary>-1: a list of words has no end.</summary>
    public int EosId => -1;

    /// <inheritdoc/>
    public int UnkId => _words.Length - 1;

    /// <inheritdoc/>
    public int SentinelCount => 0;

    /// <inheritdoc/>
    public string Fingerprint { get; }

    /// <inheritdoc/>
    public int[] Encode(string text) => [.. (_splitsOnBlanks ? text.Split(' ') : [text]).Select(word => _ids.GetValueOrDefault(word, UnkId))];

    /// <inheritdoc/>
    public string Decode(ReadOnlySpan<int> ids) =>
        string.Join(' ', DecodingRules.Clean(ids, Size, UnkId, null).Where(static id => id != 0).Select(id => _words[id < 0 ? UnkId : id]));
}
