using T5Platform.Cli.Api.Documents;

namespace T5Platform.Cli.Drawing;

/// <summary>An expected start in words: when, where, who stands there, and what it rests on.</summary>
internal static class StartSentence
{
    private const int MostNames = 4;

    public static string? Of(Expected? expected, DateTimeOffset now) => expected is null || (expected.At is null && expected.Rectangle is null)
        ? null
        : $"{When(expected, now)}{Where(expected)}";

    private static string When(Expected expected, DateTimeOffset now) => expected.At is not { } at
        ? "start unknown"
        : $"start {(at <= now ? "any moment" : $"in {Humane.Duration(at - now)}")} ({Humane.Words(expected.Basis)})";

    private static string Where(Expected expected) => expected is not { Rectangle: { } rectangle, Pod: { } pod } ? ""
        : $"; likeliest {rectangle} of {pod}{(expected.Blockers.Count == 0 ? "" : $", held by {Names(expected.Blockers)}")}";

    private static string Names(IReadOnlyList<string> names) => names.Count <= MostNames
        ? string.Join(", ", names)
        : $"{string.Join(", ", names.Take(MostNames))} and {names.Count - MostNames} more";
}
