namespace T5Platform.Contracts.Ids;

/// <summary>Who asks for a slice, holds its lease and owns its gang of shards: a run or an evaluation.</summary>
[GenerateSerializer, Immutable, Alias("t5.LeaseHolder")]
public readonly record struct LeaseHolder([property: Id(0)] HolderKind Kind, [property: Id(1)] Guid Value)
{
    /// <summary>The holder that is this run.</summary>
    public static LeaseHolder Of(RunId run) => new(HolderKind.Run, run.Value);

    /// <summary>The holder that is this evaluation.</summary>
    public static LeaseHolder Of(EvaluationId evaluation) => new(HolderKind.Evaluation, evaluation.Value);

    /// <summary>Text form, <c>run-…</c> or <c>evaluation-…</c>: usable as a key and as a file name.</summary>
    public override string ToString() => $"{(Kind == HolderKind.Run ? "run" : "evaluation")}-{Value:N}";
}
