using T5Platform.Storage.Writing;

namespace T5Platform.Web.Rest.Documents;

/// <summary>One step's numbers.</summary>
internal sealed record MetricDocument
{
    /// <summary>Step, from 0.</summary>
    public required long Step { get; init; }

    /// <summary>Training loss, nats per target token; the shortest text that reads back as the same float32.</summary>
    public required float Loss { get; init; }

    /// <summary>Learning rate.</summary>
    public required float LearningRate { get; init; }

    /// <summary>Tokens of the batch.</summary>
    public required int Tokens { get; init; }

    /// <summary>Seconds of the step.</summary>
    public required double Seconds { get; init; }

    /// <summary>The life that computed it.</summary>
    public required long Generation { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    public static MetricDocument Of(MetricPoint point) => new()
    {
        Step = point.Step,
        Loss = point.Loss,
        LearningRate = point.LearningRate,
        Tokens = point.Tokens,
        Seconds = point.Seconds,
        Generation = point.Generation.Value,
        At = point.At,
    };
}
