namespace T5Platform.Storage.Reading;

/// <summary>Where the runs and evaluations of an experiment stand: those that have started, shared ones among them.</summary>
/// <param name="Runs">Runs.</param>
/// <param name="Evaluations">Evaluations.</param>
public sealed record Standings(IReadOnlyDictionary<RunId, RunStanding> Runs, IReadOnlyDictionary<EvaluationId, EvaluationStanding> Evaluations)
{
    /// <summary>Nothing has started.</summary>
    public static Standings None { get; } = new(new Dictionary<RunId, RunStanding>(), new Dictionary<EvaluationId, EvaluationStanding>());
}
