using T5Platform.Contracts.Specs;

namespace T5Platform.Grains.Runs;

/// <summary>What the machine must know besides status and event.</summary>
internal sealed record MachineSettings
{
    /// <summary>A run or an evaluation.</summary>
    public required HolderKind Kind { get; init; }

    /// <summary>The time.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>
    /// Since when the control plane has been able to hear: silence before that says nothing about the gang, for a control
    /// plane that was away is never a run's failure.
    /// </summary>
    public required DateTimeOffset ListeningSince { get; init; }

    /// <summary>How often it may die.</summary>
    public RestartPolicy Restarts { get; init; } = new();

    /// <summary>Silence after which a gang is taken for hung.</summary>
    public TimeSpan HungAfter { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>How long a gang may take until every rank listens.</summary>
    public TimeSpan StartWithin { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>How long a preempted gang may take to write its checkpoint.</summary>
    public TimeSpan StopWithin { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The prefix of its events' kinds.</summary>
    public string Noun => Kind == HolderKind.Run ? "run" : "evaluation";
}
