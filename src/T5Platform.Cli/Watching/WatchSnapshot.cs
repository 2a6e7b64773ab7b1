using T5Platform.Cli.Api;
using T5Platform.Cli.Api.Documents;
using T5Platform.Cli.Drawing;

namespace T5Platform.Cli.Watching;

/// <summary>An experiment as one look finds it.</summary>
internal sealed record WatchSnapshot
{
    public required DateTimeOffset At { get; init; }
    public required Experiment Experiment { get; init; }
    public required IReadOnlyList<Run> Runs { get; init; }
    public required IReadOnlyList<Evaluation> Evaluations { get; init; }

    /// <summary>How the working runs go, by run.</summary>
    public required IReadOnlyDictionary<string, Pace> Paces { get; init; }

    /// <summary>Why the waiting ones wait, by holder; empty while the control plane is away.</summary>
    public required IReadOnlyDictionary<string, Queued> Queue { get; init; }

    public bool IsEnded => States.IsEnd(Experiment.State);

    /// <summary>How long it has been going on, or took.</summary>
    public TimeSpan Age => (Experiment.EndedAt ?? At) - Experiment.SubmittedAt;

    public Queued? Waits(Run run) => Queue.GetValueOrDefault($"run-{run.Id}");

    public Queued? Waits(Evaluation evaluation) => Queue.GetValueOrDefault($"evaluation-{evaluation.Id}");

    public HolderNames Names()
    {
        var names = new HolderNames();
        names.Add(Runs);
        names.Add(Evaluations);
        return names;
    }
}
