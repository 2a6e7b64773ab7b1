using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Leases;
using T5Platform.Contracts.Runs;
using T5Platform.Storage.Writing;
using T5Platform.Web.Dashboard.States;
using T5Platform.Web.Views;

namespace T5Platform.Web.Dashboard.Experiments;

/// <summary>One line of the list of an experiment's runs.</summary>
public sealed record RunLine
{
    /// <summary>The run as planned.</summary>
    public required PlannedRun Planned { get; init; }

    /// <summary>The run; null: planned.</summary>
    public RunRecord? Run { get; init; }

    /// <summary>Its present slice, or its last one.</summary>
    public SliceLease? Lease { get; init; }

    /// <summary>Lives that got a slice so far.</summary>
    public required int Lives { get; init; }

    /// <summary>Loss of its last step.</summary>
    public float? Loss { get; init; }

    /// <summary>How fast it goes, or went at its end.</summary>
    public Pace? Pace { get; init; }

    /// <summary>Where it stands.</summary>
    public StateLook Look => StateLook.Of(Run?.Status.State);

    /// <summary>Why it ended; while it goes on, why its last life did.</summary>
    public string Reason => Run?.Status.Reason is not { } reason ? "" : Run.EndedAt is null ? $"Its last life ended: {reason}" : reason;

    /// <summary>The page that tells more.</summary>
    public string Href(ExperimentId experiment) => Run is null ? $"/runs/{Planned.Id}?of={experiment}" : $"/runs/{Planned.Id}";

    /// <summary>Every planned run of an experiment; their paces are read only for those that are shown.</summary>
    public static IReadOnlyList<RunLine> All(ExperimentView view, IReadOnlyList<AttemptRecord> attempts)
    {
        var lives = attempts.ToLookup(static attempt => attempt.Holder);
        return [.. view.Experiment.Plan.Runs.Select(planned => Of(planned, view.Runs.GetValueOrDefault(planned.Id), [.. lives[LeaseHolder.Of(planned.Id)]]))];
    }

    private static RunLine Of(PlannedRun planned, RunRecord? run, List<AttemptRecord> lives) => new()
    {
        Planned = planned,
        Run = run,
        Lives = lives.Count(static life => life.StartedAt is not null),
        Lease = run?.Status.Lease ?? lives.LastOrDefault(static life => life.Lease is not null)?.Lease,
    };

    /// <summary>With what its latest steps say.</summary>
    public RunLine With(IReadOnlyList<MetricPoint> recent) =>
        this with { Loss = recent.Count > 0 ? recent[^1].Loss : null, Pace = Pace.Of([.. recent.TakeLast(Pace.Window)]) };

    /// <summary>Whether it has a state of that tone.</summary>
    public bool IsIn(string? tone) => tone is null || Look.Tone == tone;

    /// <summary>Whether it trains now.</summary>
    public bool IsActive => Run?.Status.State is RunState.Starting or RunState.Running or RunState.Stopping;
}
