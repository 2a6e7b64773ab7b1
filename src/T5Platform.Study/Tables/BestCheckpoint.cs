using T5Platform.Contracts.Ids;

namespace T5Platform.Study.Tables;

/// <summary>Of a run's judged checkpoints the one that stands for it: the best by the mean of the task's metrics, the earlier of two as good, as the study's authors choose.</summary>
internal static class BestCheckpoint
{
    /// <summary>The evaluation that counts, and its outcome.</summary>
    /// <param name="judged">At least one, by step. Until all are settled none is the best; one that failed might have been, so nothing is said without it.</param>
    public static (EvaluationId Evaluation, SeedOutcome Outcome) Of(IReadOnlyList<(EvaluationId Evaluation, SeedOutcome Outcome)> judged)
    {
        if (judged.Count == 1)
            return judged[0];
        if (judged.FirstOrDefault(static each => each.Outcome is SeedOutcome.Failed) is { Outcome: not null } failed)
            return failed;
        if (judged.Any(static each => each.Outcome is SeedOutcome.Pending))
            return (judged[^1].Evaluation, new SeedOutcome.Pending(judged.Average(static each => each.Outcome is SeedOutcome.Pending pending ? pending.Fraction : 1)));
        return judged.MaxBy(static each => ((SeedOutcome.Scored)each.Outcome).Scores.Average(static score => score.Value));
    }
}
