namespace T5Platform.Scheduling.Decisions;

/// <summary>
/// One thing that a cycle decided: <see cref="Grant"/>, <see cref="Revoke"/>, <see cref="Migrate"/> or <see cref="Resize"/>.
/// Decisions of one cycle are meant to be committed together.
/// </summary>
public abstract record SchedulingDecision
{
    private protected SchedulingDecision()
    {
    }
}
