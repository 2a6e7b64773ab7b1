using System.Globalization;

namespace T5Platform.Data.C4.Shards;

/// <summary>One of a number of file shards, counted from 0, as in <c>17/5600</c>.</summary>
public readonly record struct ShardNumber(int Index, int Count)
{
    /// <summary>Whether it can be: from 0, below the count.</summary>
    public bool IsValid => Index >= 0 && Index < Count;

    /// <summary>Reads <c>17/5600</c>; null: it is none.</summary>
    public static ShardNumber? Parse(string text)
    {
        if (text.Split('/') is not [var left, var right]) return null;
        return int.TryParse(left, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            && int.TryParse(right, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && new ShardNumber(index, count) is { IsValid: true } shard ? shard : null;
    }

    /// <summary>The name in files: <c>00017-of-05600</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Index:D5}-of-{Count:D5}");
}
