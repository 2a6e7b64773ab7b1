using T5Platform.Cli.Api;
using T5Platform.Cli.Api.Documents;

namespace T5Platform.Cli.Finding;

/// <summary>From what was typed to a sweep: its id, the beginning of it, or its name.</summary>
internal static class SweepFinder
{
    private const int FewestDigits = 4;

    public static async Task<Answer<SweepSummary>> Find(PlatformClient api, string text, CancellationToken cancellationToken)
    {
        if (!(await api.Sweeps(PlatformClient.Most, cancellationToken)).TryTake(out var sweeps, out var failure))
            return failure;
        List<SweepSummary> named = [.. sweeps.Where(sweep => sweep.Name == text)];
        List<SweepSummary> found = named.Count > 0 ? named : [.. sweeps.Where(sweep => text.Length >= FewestDigits && sweep.Id.StartsWith(text, StringComparison.OrdinalIgnoreCase))];
        return found switch
        {
            [var one] => Answer<SweepSummary>.Of(one),
            [] => Failure.Of(ExitCode.Failed, $"There is no sweep '{text}'.{NearNames.Hint(text, [.. sweeps.Select(static sweep => sweep.Name)])}"),
            _ => Failure.Of(ExitCode.Failed, $"'{text}' may be {string.Join(" or ", found.Take(3).Select(static sweep => sweep.Id))}; give its id."),
        };
    }
}
