using T5Platform.Contracts.Runs;
using T5Platform.Storage.Reading;
using T5Platform.Storage.Writing;
using T5Platform.Study.Definitions;
using T5Platform.Study.Results;
using T5Platform.Study.Tables;

namespace T5Platform.Web.Views;

/// <summary>An experiment of a study's table, as far as the table needs it.</summary>
public sealed class TableExperiment
{
    private readonly Standings _standings;
    private readonly Dictionary<EvaluationId, string> _predictions;
    private InStudy? _inStudy;

    /// <summary>What is known of an experiment.</summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="standings">Where its runs and evaluations stand.</param>
    public TableExperiment(ExperimentRecord experiment, Standings standings)
    {
        (Experiment, _standings) = (experiment, standings);
        var runs = experiment.Plan.Runs.Select(run => standings.Runs.GetValueOrDefault(run.Id)).OfType<RunStanding>().ToList();
        var evaluations = experiment.Plan.Evaluations.Select(each => (each.Id, Standing: standings.Evaluations.GetValueOrDefault(each.Id))).Where(static each => each.Standing is not null).ToList();
        Progress = ProgressOf(experiment, [.. runs.Select(static run => run.State), .. evaluations.Select(static each => each.Standing!.State)]);
        _predictions = evaluations.Where(static each => each.Standing!.Scored is not null).ToDictionary(static each => each.Id, static each => each.Standing!.Scored!.PredictionsPath);
        Table = ExperimentTable.Of(experiment, standings, new() { AllMetrics = true });
    }

    /// <summary>The experiment.</summary>
    public ExperimentRecord Experiment { get; }

    /// <summary>Its own table, every metric of it.</summary>
    public ResultTable Table { get; }

    /// <summary>Runs and evaluations, counted together.</summary>
    internal (int Planned, int Completed, int Running, int Failed) Progress { get; }

    /// <summary>Where the predictions of a scored evaluation lie; null: it is none of it, or has no scores.</summary>
    public string? PredictionsOf(EvaluationId evaluation) => _predictions.GetValueOrDefault(evaluation);

    /// <summary>Its scores in the columns of a study at a scale; kept, since it is asked for those of one study again and again.</summary>
    internal IReadOnlyList<StudyScore> ScoresOf(StudyDefinition scaled)
    {
        if (_inStudy is { } known && ReferenceEquals(known.Scaled, scaled))
            return known.Scores;
        var scores = StudyScores.Of(Table, scaled).ToList();
        _inStudy = new(scaled, scores);
        return scores;
    }

    /// <summary>Whether it was made of these.</summary>
    internal bool IsOf(ExperimentRecord experiment, Standings standings) => Experiment.Version == experiment.Version && ReferenceEquals(_standings, standings);

    private static (int, int, int, int) ProgressOf(ExperimentRecord experiment, List<RunState> states) => (
        experiment.Plan.Runs.Count + experiment.Plan.Evaluations.Count,
        states.Count(static state => state is RunState.Completed),
        states.Count(static state => state is RunState.Starting or RunState.Running or RunState.Stopping),
        states.Count(static state => state is RunState.Failed or RunState.Cancelled));

    private sealed record InStudy(StudyDefinition Scaled, IReadOnlyList<StudyScore> Scores);
}
