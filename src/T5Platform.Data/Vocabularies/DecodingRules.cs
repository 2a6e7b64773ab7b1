namespace T5Platform.Data.Vocabularies;

/// <summary>What SeqIO does with ids before any vocabulary decodes them.</summary>
internal static class DecodingRules
{
    /// <summary>Ids up to and with the first EOS; those that the vocabulary does not have are unknown.</summary>
    /// <param name="ids">Any ids.</param>
    /// <param name="size">Ids of the vocabulary without sentinels.</param>
    /// <param name="unknown">Id of what is unknown; null: such ids stay.</param>
    /// <param name="eos">Id of the end; null: nothing is cut.</param>
    public static int[] Clean(ReadOnlySpan<int> ids, int size, int? unknown, int? eos)
    {
        var clean = ids.ToArray();
        if (unknown is { } id)
            foreach (ref var one in clean.AsSpan()) one = one >= size ? id : one;
        var end = eos is { } last ? Array.IndexOf(clean, last) : -1;
        return end < 0 ? clean : clean[..(end + 1)];
    }
}
