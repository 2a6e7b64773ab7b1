namespace T5Platform.Grains.Telemetry;

/// <summary>The gauges of one running run.</summary>
internal sealed class RunSeries
{
    /// <summary>How much the newest step counts in the moving rate.</summary>
    private const double Newest = 0.2;

    private double secondsPerStep;
    private double tokensPerStep;

    public double StepsPerSecond => secondsPerStep > 0 ? 1 / secondsPerStep : 0;

    public double TokensPerSecond => secondsPerStep > 0 ? tokensPerStep / secondsPerStep : 0;

    public DateTimeOffset CheckpointAt { get; set; }

    public void Stepped(double seconds, int tokens)
    {
        secondsPerStep = secondsPerStep == 0 ? seconds : Newest * seconds + (1 - Newest) * secondsPerStep;
        tokensPerStep = tokensPerStep == 0 ? tokens : Newest * tokens + (1 - Newest) * tokensPerStep;
    }
}
