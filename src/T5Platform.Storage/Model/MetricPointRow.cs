using T5Platform.Storage.Writing;

namespace T5Platform.Storage.Model;

/// <summary>Table <c>metric_points</c>.</summary>
internal sealed class MetricPointRow
{
    public required Guid RunId { get; init; }
    public required long Step { get; init; }
    public required long Generation { get; init; }
    public required float Loss { get; init; }
    public required float LearningRate { get; init; }
    public required int Tokens { get; init; }
    public required double Seconds { get; init; }
    public required DateTimeOffset At { get; init; }

    public MetricPoint ToPoint() => new()
    {
        Run = new(RunId), Generation = new(Generation), Step = Step, Loss = Loss, LearningRate = LearningRate, Tokens = Tokens, Seconds = Seconds, At = At,
    };
}
