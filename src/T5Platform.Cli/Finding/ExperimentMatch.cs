using T5Platform.Cli.Api.Documents;
using T5Platform.Cli.Drawing;

namespace T5Platform.Cli.Finding;

/// <summary>Which experiment a text means: an exact name first (the newest of several), then the beginning of an id. Pure.</summary>
internal static class ExperimentMatch
{
    /// <param name="text">What was typed.</param>
    /// <param name="experiments">Those that there are, the newest first.</param>
    public static Answer<FoundExperiment> Of(string text, IReadOnlyList<ExperimentSummary> experiments)
    {
        var named = experiments.Where(each => each.Name == text).ToList();
        if (named.Count > 0)
            return Answer<FoundExperiment>.Of(new(named[0].Id, named.Count == 1 ? null : Newest(text, named)));
        List<ExperimentSummary> begun = IdText.Beginning(text) is { } beginning
            ? [.. experiments.Where(each => each.Id.StartsWith(beginning, StringComparison.Ordinal))]
            : [];
        return begun.Count switch
        {
            1 => Answer<FoundExperiment>.Of(new(begun[0].Id)),
            0 => Unknown(text, experiments.Select(static each => each.Name)),
            _ => Ambiguous(text, begun),
        };
    }

    public static Failure Unknown(string text, IEnumerable<string> names) =>
        Failure.Of(ExitCode.Failed, $"There is no experiment '{text}'.{NearNames.Hint(text, names)} 't5 list' lists them.");

    private static string Newest(string text, List<ExperimentSummary> named) =>
        $"{named.Count} experiments are called '{text}'; this is the newest, {new ShortIds(named.Select(static each => each.Id)).Of(named[0].Id)}, "
        + $"submitted {Humane.Stamp(named[0].SubmittedAt)}.";

    private static Failure Ambiguous(string text, List<ExperimentSummary> begun)
    {
        var ids = new ShortIds(begun.Select(static each => each.Id));
        return Failure.Of(
            ExitCode.Usage,
            $"The ids of {begun.Count} experiments begin with '{text}':",
            [.. begun.Take(10).Select(each => $"{ids.Of(each.Id)}  {each.Name}")]);
    }
}
