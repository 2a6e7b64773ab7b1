using T5Platform.Contracts.Leases;
using T5Platform.Web.Dashboard.Formatting;

namespace T5Platform.Web.Dashboard.MeshPicture;

/// <summary>An expected start in words: when, what that rests on, where, and who stands there.</summary>
internal static class StartWords
{
    private const int MostNames = 4;

    public static string? Of(ExpectedStart? expected, DateTimeOffset now) => expected is null || (expected.At is null && expected.Rectangle is null)
        ? null
        : $"{When(expected, now)}{Where(expected)}.";

    private static string When(ExpectedStart expected, DateTimeOffset now) => (expected.At, expected.Basis) switch
    {
        (null, _) => "Nobody knows when it starts",
        ({ } at, _) when at <= now => $"Expected to start any moment, {Rests(expected.Basis)}",
        ({ } at, var basis) => $"Expected to start in {Humane.Duration(at - now)}, {Rests(basis)}",
    };

    private static string Rests(StartBasis basis) => basis switch
    {
        StartBasis.Release => "by the deadline of those who must leave",
        StartBasis.LatestEnds => "when those who stand there end at the latest",
        _ => "if nobody else comes and all run as measured",
    };

    private static string Where(ExpectedStart expected) => expected is not { Rectangle: { } rectangle, Pod: { } pod } ? ""
        : $"; likeliest in {rectangle} of pod {pod}{Standing(expected.Blockers)}";

    private static string Standing(IReadOnlyList<string> blockers) => blockers.Count switch
    {
        0 => "",
        <= MostNames => $", where {string.Join(", ", blockers)} {(blockers.Count == 1 ? "stands" : "stand")}",
        _ => $", where {string.Join(", ", blockers.Take(MostNames))} and {blockers.Count - MostNames} more stand",
    };
}
