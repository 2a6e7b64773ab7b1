namespace T5Platform.Data.Tasks;

/// <summary>A 64-bit hash of text that is the same in every process and version: FNV-1a over UTF-16 units, then SplitMix64's finaliser.</summary>
internal static class StableHash
{
    private const ulong Basis = 0xCBF29CE484222325, Prime = 0x100000001B3;

    public static ulong Of(ReadOnlySpan<char> text, ulong seed = 0)
    {
        var hash = Basis ^ seed;
        foreach (var unit in text) hash = unchecked((hash ^ unit) * Prime);
        return Mix(hash);
    }

    public static ulong Mix(ulong value)
    {
        value = unchecked((value ^ (value >> 30)) * 0xBF58476D1CE4E5B9);
        value = unchecked((value ^ (value >> 27)) * 0x94D049BB133111EB);
        return value ^ (value >> 31);
    }
}
