namespace T5Platform.Simulation.Traces;

/// <summary>One line of a trace.</summary>
public sealed record TraceJob
{
    /// <summary>Its name.</summary>
    public required string Id { get; init; }

    /// <summary>When it was submitted, in seconds.</summary>
    public required double Submit { get; init; }

    /// <summary>How long it runs on the devices that it asks for, in seconds.</summary>
    public required double Duration { get; init; }

    /// <summary>Devices that it asks for.</summary>
    public required int Devices { get; init; }

    /// <summary>Whose it is.</summary>
    public required string Tenant { get; init; }

    /// <summary>Higher goes first.</summary>
    public int Priority { get; init; }

    /// <summary>Devices of one model-parallel group.</summary>
    public int ModelParallel { get; init; } = 1;

    /// <summary>The fewest devices of an elastic one; null when it is rigid.</summary>
    public int? MinDevices { get; init; }

    /// <summary>The most devices of an elastic one.</summary>
    public int? MaxDevices { get; init; }

    /// <summary>The profile of its speed; empty for the default one.</summary>
    public string Profile { get; init; } = "";
}
