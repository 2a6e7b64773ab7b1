using T5Platform.Contracts.Leases;
using T5Platform.Scheduling.Cluster;
using T5Platform.Scheduling.Cycle;
using T5Platform.Scheduling.WhatIf;

namespace T5Platform.Grains.Scheduling;

/// <summary>
/// When everybody who waits is expected to start. Computed on the thread pool while somebody asks, one at a time, and seldom enough to take at most a tenth
/// of a core; in between, and while the next is computed, the last one holds.
/// </summary>
internal sealed class Forecasts(TimeSpan every, TimeProvider time)
{
    private const int Most = 300, Fewest = 10;

    private const int RestsFor = 10;

    /// <summary>What a forecast may take.</summary>
    private static readonly TimeSpan Takes = TimeSpan.FromSeconds(2);

    private Task _flight = Task.CompletedTask;
    private DateTimeOffset _nextAt = DateTimeOffset.MinValue;
    private IReadOnlyDictionary<LeaseHolder, ExpectedStart> _last = new Dictionary<LeaseHolder, ExpectedStart>();

    /// <summary>What was said of a holder last; null when nothing was.</summary>
    public ExpectedStart? Of(LeaseHolder holder) => _last.GetValueOrDefault(holder);

    /// <summary>How far a forecast looks, where one cycle takes so long.</summary>
    public static int Cycles(TimeSpan one) => one <= TimeSpan.Zero ? Most : (int)Math.Clamp(Takes / one, Fewest, Most);

    /// <summary>Begins the next one if it is time; completes when it is there.</summary>
    public Task Refresh(Func<ClusterSnapshot> snapshot, SchedulingOptions settings, int cycles)
    {
        if (_flight.IsCompleted && time.GetUtcNow() >= _nextAt)
            _flight = Compute(snapshot(), settings, cycles);
        return _flight;
    }

    private async Task Compute(ClusterSnapshot snapshot, SchedulingOptions settings, int cycles)
    {
        var began = time.GetTimestamp();
        try
        {
            _last = await Task.Run(() => Expectations.Of(snapshot, settings, cycles));
        }
        finally
        {
            var rest = time.GetElapsedTime(began) * RestsFor;
            _nextAt = time.GetUtcNow() + (rest > every ? rest : every);
        }
    }
}
