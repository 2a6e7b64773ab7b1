namespace T5Platform.Simulation.Running;

/// <summary>What happens.</summary>
internal enum EventKind
{
    Comes,
    Ends,
    Measured,
    TimePassed,
}
