using T5Platform.Study.Claims;

namespace T5Platform.Cli.Drawing.Studies;

/// <summary>What became of a table's expectations.</summary>
internal static class ClaimLines
{
    public static IEnumerable<string> Draw(IReadOnlyList<ClaimOutcome> outcomes, int width)
    {
        foreach (var outcome in outcomes)
        {
            yield return "";
            foreach (var line in Wrapped.Lines($"{Words(outcome.Verdict)}: {outcome.Claim.Says}.", width, 0, Style(outcome.Verdict)))
                yield return line;
            foreach (var line in outcome.Numbers.SelectMany(number => Wrapped.Lines(number, width, 2, Ink.Faint)))
                yield return line;
        }
    }

    private static string Words(ClaimVerdict verdict) => verdict switch
    {
        ClaimVerdict.Held => "held",
        ClaimVerdict.NotHeld => "not held",
        ClaimVerdict.NotEnoughReplicas => "not enough replicas",
        _ => "not at this scale",
    };

    private static string? Style(ClaimVerdict verdict) => verdict switch
    {
        ClaimVerdict.Held => Ink.Good,
        ClaimVerdict.NotHeld => Ink.Bad,
        _ => Ink.Wary,
    };
}
