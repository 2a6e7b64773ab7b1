using T5Platform.Contracts.Runs;
using T5Platform.Storage.Reading;
using T5Platform.Storage.Writing;
using T5Platform.Study.Tables;

namespace T5Platform.Web.Views;

/// <summary>An experiment of a study's table, as far as the table needs it.</summary>
public sealed class TableExperiment(ExperimentRecord experiment, Standings standings)
{
    private readonly Lazy<ResultTable> _table = new(() => ExperimentTable.Of(experiment, standings, new() { AllMetrics = true }));

    /// <summary>The experiment.</summary>
    public ExperimentRecord Experiment => experiment;

    /// <summary>Its own table, every metric of it.</summary>
    public ResultTable Table => _table.Value;

    /// <summary>Where the predictions of a scored evaluation lie; null: it is none of it, or has no scores.</summary>
    public string? PredictionsOf(EvaluationId evaluation) => standings.Evaluations.GetValueOrDefault(evaluation)?.Scored?.PredictionsPath;

    /// <summary>Runs and evaluations, counted together.</summary>
    internal (int Planned, int Completed, int Running, int Failed) Progress()
    {
        var states = experiment.Plan.Runs.Select(run => standings.Runs.GetValueOrDefault(run.Id)?.State)
            .Concat(experiment.Plan.Evaluations.Select(each => standings.Evaluations.GetValueOrDefault(each.Id)?.State)).ToList();
        return (
            states.Count,
            states.Count(static state => state is RunState.Completed),
            states.Count(static state => state is RunState.Starting or RunState.Running or RunState.Stopping),
            states.Count(static state => state is RunState.Failed or RunState.Cancelled));
    }
}
