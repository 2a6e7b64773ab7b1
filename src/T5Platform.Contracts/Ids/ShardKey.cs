namespace T5Platform.Contracts.Ids;

/// <summary>One shard of a gang: the holder and the rank. The key of a ShardGrain.</summary>
[GenerateSerializer, Immutable, Alias("t5.ShardKey")]
public readonly record struct ShardKey([property: Id(0)] LeaseHolder Holder, [property: Id(1)] int Rank)
{
    /// <summary>Text form, <c>run-…/0</c>.</summary>
    public override string ToString() => $"{Holder}/{Rank}";

    /// <summary>Reads the text form back.</summary>
    /// <exception cref="FormatException">The text is not a shard key.</exception>
    public static ShardKey Parse(string text)
    {
        var slash = text.LastIndexOf('/');
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        if (dash < 0 || slash < dash)
            throw new FormatException($"'{text}' is not a shard key; expected run-<id>/<rank> or evaluation-<id>/<rank>.");
        var kind = text[..dash] == "run" ? HolderKind.Run : HolderKind.Evaluation;
        return new(new(kind, Guid.ParseExact(text[(dash + 1)..slash], "N")), int.Parse(text.AsSpan(slash + 1)));
    }
}
