using T5Platform.Cli.Api.Documents;

namespace T5Platform.Cli.Drawing;

/// <summary>The queue in its order; the reason stands once below those that it holds back.</summary>
internal static class QueuePage
{
    public static IReadOnlyList<string> Draw(IReadOnlyList<Queued> queue, DateTimeOffset now, int width)
    {
        if (queue.Count == 0)
            return [];
        var grid = new Grid(new Column("", Right: true), new("NAME", Gives: true), new("WANTS"), new("POOL"), new("TENANT"), new("PRIORITY", Right: true), new("ASKED"));
        foreach (var (index, each) in queue.Index())
            grid.Add(new Cell($"{index + 1}", Ink.Faint), each.Name, $"{each.Parallelism}", each.Pool, each.Tenant == "default" ? "" : each.Tenant, $"{each.Priority}", Humane.Ago(now - each.SubmittedAt));
        var lines = grid.Draw(width);
        var page = new List<string> { lines[0] };
        foreach (var (index, each) in queue.Index())
        {
            page.Add(lines[index + 1]);
            if (StartSentence.Of(each.Expected, now) is { } start)
                page.AddRange(Wrapped.Lines(start, width, 4, Ink.Faint));
            if (index == queue.Count - 1 || queue[index + 1].Reason != each.Reason)
                page.AddRange(Wrapped.Lines($"{Humane.Words(each.Code)}: {each.Reason}", width, 4, Ink.Wary));
        }
        return page;
    }
}
