namespace T5Platform.Data.Mixtures;

/// <summary>The mixtures of the study's Tables 11, 12 and 14, by name.</summary>
public static class StudyMixtures
{
    /// <summary>The K that did best, which Table 12 uses.</summary>
    public const double BestLimit = 1 << 19;

    /// <summary>K of the final models: what the two large translations count as.</summary>
    private const double FinalLimit = 1_000_000;

    private static readonly string[] Targets = [.. StudyTask.All.Select(static task => task.Target).Distinct().Where(static target => target != "c4")];
    private static readonly Dictionary<string, StudyMixture> Known = Make();

    /// <summary>Names of the mixtures.</summary>
    public static IReadOnlyCollection<string> Names => Known.Keys;

    /// <summary>The mixture of that name.</summary>
    /// <exception cref="UnknownNameException">There is none.</exception>
    public static StudyMixture Of(string name) => Known.TryGetValue(name, out var found) ? found : throw new UnknownNameException("mixture", name, Known.Keys);

    private static Dictionary<string, StudyMixture> Make()
    {
        var known = new Dictionary<string, StudyMixture>(StringComparer.Ordinal) { ["equal"] = StudyMixture.Equal };
        for (var power = 16; power <= 21; power++) known[$"ep-k2e{power}"] = StudyMixture.Proportional(1L << power);
        foreach (var temperature in new[] { 2, 4, 8 }) known[$"temp-{temperature}"] = StudyMixture.Temperature(temperature);
        known["supervised-only-k2e19"] = StudyMixture.Proportional(BestLimit) with { Without = ["c4"] };
        foreach (var target in Targets) known[$"without-{target}-k2e19"] = StudyMixture.Proportional(BestLimit) with { Without = [target] };
        foreach (var (size, examples) in new[] { ("small", 710_000.0), ("base", 2_620_000), ("large", 8_660_000), ("3b", 33_500_000), ("11b", 133_000_000) })
            known[$"final-{size}"] = StudyMixture.Proportional(FinalLimit) with { UnsupervisedExamples = examples };
        return known;
    }
}
