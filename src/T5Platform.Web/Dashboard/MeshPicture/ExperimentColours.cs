namespace T5Platform.Web.Dashboard.MeshPicture;

/// <summary>
/// The colour of each experiment on the mesh. An experiment prefers the colour that its id gives, always the same one; only where
/// an older experiment has it already does the younger take the next free one.
/// </summary>
public static class ExperimentColours
{
    /// <summary>How many colours there are.</summary>
    public const int Count = 12;

    /// <summary>Colours of experiments that are shown together, from 0. Ids of experiments rise with time, so the order is by age.</summary>
    public static IReadOnlyDictionary<ExperimentId, int> Of(IEnumerable<ExperimentId> experiments)
    {
        var colours = new Dictionary<ExperimentId, int>();
        var taken = new HashSet<int>();
        foreach (var experiment in experiments.Distinct().OrderBy(static id => id.Value.ToString("N"), StringComparer.Ordinal))
        {
            var colour = Enumerable.Range(Preferred(experiment), Count).Select(static number => number % Count).FirstOrDefault(number => !taken.Contains(number), Preferred(experiment));
            taken.Add(colour);
            colours[experiment] = colour;
        }

        return colours;
    }

    // The last bytes of an id of version 7 are random, the first ones are the time.
    private static int Preferred(ExperimentId experiment) => experiment.Value.ToByteArray()[^1] % Count;
}
