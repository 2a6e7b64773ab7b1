namespace T5Platform.Data.Batches;

/// <summary>What pre-training and fine-tuning batches have in common: the shape of the work and the seed.</summary>
public abstract record BatchShape
{
    /// <summary>Name of the vocabulary: <c>byte</c> or <c>sentencepiece</c>.</summary>
    public required string Vocabulary { get; init; }

    /// <summary>Tokens in each row of the inputs, EOS counted; at least 2.</summary>
    public required int InputLength { get; init; }

    /// <summary>Tokens in each row of the targets, EOS counted; at least 2.</summary>
    public required int TargetLength { get; init; }

    /// <summary>Sequences in the batch of one logical shard; the global batch is this times <see cref="LogicalShards"/>.</summary>
    public required int RowsPerLogicalShard { get; init; }

    /// <summary>Logical shards of the run, fixed for its life, 1 to 65,536.</summary>
    public required int LogicalShards { get; init; }

    /// <summary>Everything random is drawn from this and the place of the draw.</summary>
    public required long Seed { get; init; }

    /// <summary>
    /// Whether rows hold as many whole examples as fit, with segment ids that keep them apart. Windows that fill a row have it for
    /// themselves all the same.
    /// </summary>
    public bool Packed { get; init; }

    internal void Validate()
    {
        Require(InputLength >= 2, nameof(InputLength), InputLength, "at least 2");
        Require(TargetLength >= 2, nameof(TargetLength), TargetLength, "at least 2");
        Require(RowsPerLogicalShard >= 1, nameof(RowsPerLogicalShard), RowsPerLogicalShard, "at least 1");
        Require(!Packed || RowsPerLogicalShard <= 65_536, nameof(RowsPerLogicalShard), RowsPerLogicalShard, "at most 65,536 when packed");
        Require(LogicalShards is >= 1 and <= 65_536, nameof(LogicalShards), LogicalShards, "1 to 65,536");
    }

    private static void Require(bool holds, string field, int value, string allowed)
    {
        if (!holds) throw new ArgumentOutOfRangeException(field, value, $"{field} is {value}; allowed is {allowed}.");
    }
}
