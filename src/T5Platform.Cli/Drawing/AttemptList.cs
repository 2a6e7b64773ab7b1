using T5Platform.Cli.Api.Documents;

namespace T5Platform.Cli.Drawing;

/// <summary>A run's lives, one a line; how one ended stands below it.</summary>
internal static class AttemptList
{
    public static IReadOnlyList<string> Draw(IReadOnlyList<Attempt> attempts, DateTimeOffset now, int width)
    {
        // One that has no slice yet is no attempt for people.
        attempts = [.. attempts.Where(static attempt => attempt.StartedAt is not null || attempt.ReasonCode is not null)];
        if (attempts.Count == 0)
            return [];
        var grid = new Grid(new Column("ATTEMPT", Right: true), new("STEPS", Right: true), new("STARTED"), new("TOOK"), new("SLICE"), new("ENDED BY"));
        foreach (var attempt in attempts)
        {
            grid.Add(
                $"{attempt.Generation}",
                $"{attempt.FromStep}–{attempt.ToStep}",
                attempt.StartedAt is { } started ? Humane.Stamp(started) : "",
                attempt.StartedAt is { } from ? Humane.Duration((attempt.EndedAt ?? now) - from) : "",
                attempt.Lease is { } lease ? $"{lease}" : "",
                attempt.ReasonCode is { } code ? Humane.Words(code) : "");
        }
        var lines = grid.Draw(width);
        return [lines[0], .. attempts.Index().SelectMany(each => (IEnumerable<string>)[lines[each.Index + 1], .. Reason(each.Item, width)])];
    }

    private static IEnumerable<string> Reason(Attempt attempt, int width) =>
        attempt.Reason is { } reason ? Wrapped.Lines(reason, width, 9, Ink.Faint) : [];
}
