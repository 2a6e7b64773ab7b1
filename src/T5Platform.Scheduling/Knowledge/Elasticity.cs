namespace T5Platform.Scheduling.Knowledge;

/// <summary>The data parallelism that a run may have: the divisors of its logical shards from a least to a most.</summary>
/// <param name="Minimum">The least.</param>
/// <param name="Maximum">The most.</param>
/// <param name="LogicalShards">What every data parallelism of the run divides.</param>
/// <param name="Speeds">
/// Steps per second that were measured, by data parallelism, relative to each other. What was not measured is taken from
/// <see cref="SpeedModel"/>.
/// </param>
public sealed record Elasticity(int Minimum, int Maximum, int LogicalShards, IReadOnlyDictionary<int, double>? Speeds = null)
{
    /// <summary>The allowed data parallelisms, ascending.</summary>
    public IEnumerable<int> Choices => Enumerable.Range(Minimum, Math.Max(0, Maximum - Minimum + 1)).Where(data => LogicalShards % data == 0);

    /// <summary>Steps per second with this data parallelism, measured or modelled.</summary>
    public double Speed(int data) => SpeedModel.Speed(data, Speeds);
}
