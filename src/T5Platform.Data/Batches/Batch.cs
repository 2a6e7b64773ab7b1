namespace T5Platform.Data.Batches;

/// <summary>The rows that one logical shard computes at one step.</summary>
/// <remarks>
/// Token ids in row-major order. Rows are as long as the options say, padded on the right with 0. Both sides end with EOS by
/// "trim, then append": cut to length - 1, then id 1 (T5's <c>append_eos_after_trim</c>). The decoder's input (shift right by
/// one, first value 0) and the loss weight (1 where the target is not 0) follow from the targets and are not stored.
/// </remarks>
public sealed record Batch
{
    /// <summary>Number of sequences, B.</summary>
    public required int Rows { get; init; }

    /// <summary>Tokens in each row of the inputs, S.</summary>
    public required int InputLength { get; init; }

    /// <summary>Tokens in each row of the targets, T.</summary>
    public required int TargetLength { get; init; }

    /// <summary>Encoder ids, [B, S] row-major, 0 is padding.</summary>
    public required int[] Inputs { get; init; }

    /// <summary>Decoder targets, [B, T] row-major, 0 is padding.</summary>
    public required int[] Targets { get; init; }

    /// <summary>What keeps the examples of a row apart; null: every row is one example.</summary>
    public BatchPacking? Packing { get; init; }
}
