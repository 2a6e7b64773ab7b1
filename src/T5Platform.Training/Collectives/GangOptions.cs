namespace T5Platform.Training.Collectives;

/// <summary>How patient a gang is.</summary>
public sealed record GangOptions
{
    /// <summary>How long a rank may take to connect and introduce itself. Default one minute.</summary>
    public TimeSpan JoinTimeout { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long whoever connects may take to say who it is. Default 5 seconds.</summary>
    public TimeSpan HandshakeTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>A peer that is silent for so long is lost, though its connection stands. Default 20 seconds.</summary>
    public TimeSpan SilenceTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How often a rank that has nothing else to say gives a sign of life. Default 2 seconds.</summary>
    public TimeSpan HeartbeatEvery { get; init; } = TimeSpan.FromSeconds(2);
}
