namespace T5Platform.Storage.Writing;

/// <summary>One training step's numbers: a row of <c>metric_points</c>.</summary>
public sealed record MetricPoint
{
    /// <summary>The run.</summary>
    public required RunId Run { get; init; }

    /// <summary>The life that computed it.</summary>
    public required Generation Generation { get; init; }

    /// <summary>Step, from 0.</summary>
    public required long Step { get; init; }

    /// <summary>Training loss: exactly the float32.</summary>
    public required float Loss { get; init; }

    /// <summary>Learning rate.</summary>
    public required float LearningRate { get; init; }

    /// <summary>Tokens of the batch.</summary>
    public required int Tokens { get; init; }

    /// <summary>Seconds of the step.</summary>
    public required double Seconds { get; init; }

    /// <summary>When the agent took it.</summary>
    public required DateTimeOffset At { get; init; }
}
