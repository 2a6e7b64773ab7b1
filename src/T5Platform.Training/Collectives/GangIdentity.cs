namespace T5Platform.Training.Collectives;

/// <summary>Who a shard says it is when it joins its gang. All but the rank must agree.</summary>
public sealed record GangIdentity
{
    /// <summary>The run or evaluation, in text form.</summary>
    public required string Holder { get; init; }

    /// <summary>The life it belongs to.</summary>
    public required long Generation { get; init; }

    /// <summary>Gang size.</summary>
    public required int WorldSize { get; init; }

    /// <summary>Its place in the gang.</summary>
    public required int Rank { get; init; }

    /// <summary>Why another shard may not be this one's peer; null when it may.</summary>
    internal string? Objection(GangIdentity other) =>
        other.Holder != Holder ? $"it belongs to {other.Holder}, this gang is {Holder}'s"
        : other.Generation != Generation ? $"it is of generation {other.Generation}, this gang is of generation {Generation}"
        : other.WorldSize != WorldSize ? $"its gang has {other.WorldSize} ranks, this one {WorldSize}"
        : other.Rank < 0 || other.Rank >= WorldSize || other.Rank == Rank ? $"it claims rank {other.Rank}, which is not free"
        : null;
}
