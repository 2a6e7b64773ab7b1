using T5Platform.Contracts.Ids;
using T5Platform.Scheduling.Knowledge;

namespace T5Platform.Scheduling.WhatIf;

/// <summary>
/// How long those take who come in a future. The cycle learns of it once they have run long enough to be measured. Of everybody
/// else a forecast knows what the cycle knows: what is expected of them counts as measured from their start on.
/// </summary>
/// <param name="probe">How long a measurement takes.</param>
internal sealed class Fates(TimeSpan probe)
{
    private readonly Dictionary<LeaseHolder, TimeSpan> _left = [];

    /// <summary>Somebody comes who needs so long.</summary>
    public void Meet(LeaseHolder holder, TimeSpan takes) => _left[holder] = takes;

    /// <summary>What is known of somebody who starts.</summary>
    public HolderFacts Begun(LeaseHolder holder, HolderFacts facts) => _left.ContainsKey(holder) || facts.Estimate.Remaining is null
        ? facts
        : facts with { Estimate = facts.Estimate with { Basis = EstimateBasis.Measured } };

    /// <summary>When somebody who runs will have run long enough; null when that has been, or never comes.</summary>
    public DateTimeOffset? MeasuredAt(LeaseHolder holder, HolderFacts? facts) =>
        facts is not null && _left.ContainsKey(holder) ? facts.Estimate.At + (probe - facts.Estimate.Ran) : null;

    /// <summary>What is known of somebody who has.</summary>
    public HolderFacts Measure(LeaseHolder holder, HolderFacts facts)
    {
        _left.Remove(holder, out var left);
        return facts with { Estimate = facts.Estimate with { Basis = EstimateBasis.Measured, Remaining = left } };
    }

    /// <summary>Somebody leaves, and keeps so much of what it did.</summary>
    public void Kept(LeaseHolder holder, TimeSpan time)
    {
        if (_left.TryGetValue(holder, out var left))
            _left[holder] = left - time;
    }

    /// <summary>When somebody who runs ends; null when nobody knows.</summary>
    public DateTimeOffset? EndOf(LeaseHolder holder, HolderFacts facts) =>
        facts.Estimate.At + (_left.TryGetValue(holder, out var left) ? left : facts.Estimate.Remaining);
}
