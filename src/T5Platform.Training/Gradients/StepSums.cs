namespace T5Platform.Training.Gradients;

/// <summary>
/// What is summed over logical shards besides the gradients, in the same tree. Counts stay below 2²⁴ and are exact as float32.
/// </summary>
internal readonly record struct StepSums
{
    /// <summary>How many numbers these are.</summary>
    public const int Count = 4;

    /// <summary>Negative log-likelihood, nats.</summary>
    public required float NegativeLogLikelihood { get; init; }

    /// <summary>Target tokens that are not padding.</summary>
    public required float TargetTokens { get; init; }

    /// <summary>Input and target tokens that are not padding.</summary>
    public required float Tokens { get; init; }

    /// <summary>Ranks that were told to stop. All ranks must stop after the same step, so all must see the same sum.</summary>
    public float StopVotes { get; init; }

    public static StepSums Read(ReadOnlySpan<float> sums) => new()
    {
        NegativeLogLikelihood = sums[0],
        TargetTokens = sums[1],
        Tokens = sums[2],
        StopVotes = sums[3],
    };

    public void Write(Span<float> sums)
    {
        sums[0] = NegativeLogLikelihood;
        sums[1] = TargetTokens;
        sums[2] = Tokens;
        sums[3] = StopVotes;
    }
}
