using System.Globalization;
using System.Text;

namespace T5Platform.Data.Vocabularies;

/// <summary>Some Unicode code points, with ids from 3 on: pad 0, EOS 1 (U+E005), unknown 2 (written U+E004).</summary>
public sealed class PartialCodePointVocabulary : IVocabulary
{
    private const int Unknown = 0xE004, FirstId = 3;

    private readonly int[] _codePoints;
    private readonly Dictionary<int, int> _ids = [];

    /// <summary>A vocabulary of the code points, in the order of their ids.</summary>
    public PartialCodePointVocabulary(IEnumerable<int> codePoints)
    {
        _codePoints = [0, CodePointVocabulary.Eos, Unknown, .. codePoints];
        for (var id = 0; id < _codePoints.Length; id++) _ids.TryAdd(_codePoints[id], id);
        Fingerprint = "code-points-" + string.Join('-', _codePoints.Skip(FirstId).Select(static point => point.ToString("x", CultureInfo.InvariantCulture)));
    }

    /// <inheritdoc/>
    public string Name => "some-code-points";

    /// <inheritdoc/>
    public int Size => _codePoints.Length;

    /// <inheritdoc/>
    public int UnkId => 2;

    /// <inheritdoc/>
    public int SentinelCount => 0;

    /// <inheritdoc/>
    public string Fingerprint { get; }

    /// <inheritdoc/>
    public int[] Encode(string text) => [.. text.EnumerateRunes().Select(rune => _ids.GetValueOrDefault(rune.Value, UnkId))];

    /// <inheritdoc/>
    public string Decode(ReadOnlySpan<int> ids)
    {
        var text = new StringBuilder();
        foreach (var id in DecodingRules.Clean(ids, Size, UnkId, 1))
            if (id is not (0 or 1)) text.Append(new Rune(_codePoints[id < 0 ? UnkId : id]));
        return text.ToString();
    }
}
