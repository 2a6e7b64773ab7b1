namespace T5Platform.Data.C4.Shards;

/// <summary>Where a page came from: the file shard, and which of its pages it is.</summary>
internal readonly record struct PagePlace(ulong Number)
{
    private const int Bits = 32;

    public PagePlace(int shard, int page)
        : this(((ulong)(uint)shard << Bits) | (uint)page)
    {
    }

    public int Shard => (int)(Number >> Bits);
}
