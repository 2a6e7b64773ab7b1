namespace T5Platform.Storage.Reading;

/// <summary>Where the runs and evaluations of experiments stand: those that have started.</summary>
/// <param name="Runs">Runs.</param>
/// <param name="Evaluations">Evaluations.</param>
public sealed record Standings(IReadOnlyDictionary<RunId, RunStanding> Runs, IReadOnlyDictionary<EvaluationId, EvaluationStanding> Evaluations);
