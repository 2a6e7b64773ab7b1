namespace T5Platform.Data.Vocabularies;

/// <summary>Text to token ids and back. Pad is 0 and EOS is 1, as in T5; there is no BOS.</summary>
public interface IVocabulary
{
    /// <summary>The name by which options ask for it.</summary>
    string Name { get; }

    /// <summary>Number of ids, sentinels included. The model's embedding has at least so many rows.</summary>
    int Size { get; }

    /// <summary>Padding, always 0.</summary>
    int PadId => 0;

    /// <summary>End of sequence, always 1.</summary>
    int EosId => 1;

    /// <summary>The unknown token, 2 in T5's and in ByT5's vocabulary.</summary>
    int UnkId { get; }

    /// <summary>How many ids at the top end are sentinels.</summary>
    int SentinelCount { get; }

    /// <summary>Equal for equal vocabularies in any process: a hash of whatever decides the ids.</summary>
    string Fingerprint { get; }

    /// <summary>Ids of a text, without EOS.</summary>
    int[] Encode(string text);

    /// <summary>Text of the ids before the first EOS; padding is left out and ids outside the vocabulary read as unknown.</summary>
    string Decode(ReadOnlySpan<int> ids);

    /// <summary>
    /// Id of sentinel k, counted from 0: <c>Size - 1 - k</c> (T5: 32099 - k). As in T5 nothing stops k at
    /// <see cref="SentinelCount"/>: a mask with more runs goes on into ordinary ids.
    /// </summary>
    int SentinelId(int k) => Size - 1 - k;
}
