namespace T5Platform.Data.Mixtures;

/// <summary>What is asked of a mixture instead of its own rates. Null: its own.</summary>
public sealed record MixtureChoice
{
    /// <summary>How rates follow from sizes.</summary>
    public MixingStrategy? Strategy { get; init; }

    /// <summary>K; above 0.</summary>
    public double? Limit { get; init; }

    /// <summary>T; above 0.</summary>
    public double? Temperature { get; init; }

    /// <summary>Whose constants.</summary>
    public MixtureConstants? Constants { get; init; }

    /// <summary>The same mixture with other rates.</summary>
    internal StudyMixture Of(StudyMixture mixture) => mixture with { Rate = Rate(mixture.Rate), Constants = Constants ?? mixture.Constants };

    /// <summary>The formula; null: every task alike.</summary>
    internal MixingRate? Rate(MixingRate? own)
    {
        var strategy = Strategy ?? (Temperature is not null ? MixingStrategy.Temperature : Limit is not null && own is null ? MixingStrategy.Proportional : null);
        if (strategy is null) return Limit is null ? own : (own ?? new()) with { Maximum = Limit };
        return strategy switch
        {
            MixingStrategy.Equal => null,
            MixingStrategy.Proportional => new() { Maximum = Limit ?? own?.Maximum ?? StudyMixtures.BestLimit },
            _ => new() { Maximum = Limit ?? MixingRate.TemperatureLimit, Temperature = Temperature ?? own?.Temperature ?? 2 },
        };
    }
}
