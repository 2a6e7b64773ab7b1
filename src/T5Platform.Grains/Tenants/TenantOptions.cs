using T5Platform.Scheduling.Tenants;

namespace T5Platform.Grains.Tenants;

/// <summary>A tenant's quota, in devices. Section <c>Orchestration:Tenants:NAME</c>; a name with dots counts in those above it.</summary>
public sealed record TenantOptions
{
    private const int Most = 1_000_000;

    /// <summary>What it can always have: borrowers are sent away for it. 0 to 1,000,000.</summary>
    public int Guaranteed { get; set; }

    /// <summary>What it never exceeds; none: no bound. 0 to 1,000,000, and not less than what is guaranteed.</summary>
    public int? Maximum { get; set; }

    /// <summary>Its share beside its siblings' when they all want more. 0.001 to 1,000.</summary>
    public double Weight { get; set; } = 1;

    /// <summary>How many of its gangs may be preempted or migrated within an hour; none: no bound. 0 to 100,000.</summary>
    public int? MovesPerHour { get; set; }

    internal TenantPolicy OfCycle(string name) => new(new(name), Guaranteed, Maximum, Weight, MovesPerHour);

    internal IEnumerable<string> Errors(string path)
    {
        if (Guaranteed is < 0 or > Most)
            yield return $"{path}:{nameof(Guaranteed)} is {Guaranteed}; allowed is 0 to {Most}.";
        if (Maximum is < 0 or > Most)
            yield return $"{path}:{nameof(Maximum)} is {Maximum}; allowed is 0 to {Most}.";
        if (Maximum is >= 0 and var most && Guaranteed > most)
            yield return $"{path}:{nameof(Guaranteed)} is {Guaranteed}; allowed is 0 to {Maximum}, its own {nameof(Maximum)}.";
        if (!(Weight is >= 0.001 and <= 1_000))
            yield return FormattableString.Invariant($"{path}:{nameof(Weight)} is {Weight}; allowed is 0.001 to 1000.");
        if (MovesPerHour is < 0 or > 100_000)
            yield return $"{path}:{nameof(MovesPerHour)} is {MovesPerHour}; allowed is 0 to 100000.";
    }
}
