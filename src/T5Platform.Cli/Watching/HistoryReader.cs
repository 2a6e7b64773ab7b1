using T5Platform.Cli.Api;

namespace T5Platform.Cli.Watching;

/// <summary>Reads history in pages; what comes of it is in the order in which it happened.</summary>
internal sealed class HistoryReader(PlatformClient api, string? experiment)
{
    private const int Page = 100;

    /// <summary>The latest events, at most <paramref name="limit"/>.</summary>
    public async Task<Answer<IReadOnlyList<ToldEvent>>> Latest(int limit, CancellationToken cancellationToken)
    {
        var answer = await api.Events(experiment, limit, before: null, cancellationToken);
        return answer.TryTake(out var events, out var failure)
            ? Answer<IReadOnlyList<ToldEvent>>.Of([.. ToldEvent.Of(events, answer.Json).Reverse()], answer.Json)
            : failure;
    }

    /// <summary>Every event after the one of this number.</summary>
    public async Task<Answer<IReadOnlyList<ToldEvent>>> After(long number, CancellationToken cancellationToken)
    {
        var newestFirst = new List<ToldEvent>();
        for (long? before = null; ;)
        {
            var answer = await api.Events(experiment, Page, before, cancellationToken);
            if (!answer.TryTake(out var events, out var failure))
                return failure;
            newestFirst.AddRange(ToldEvent.Of(events, answer.Json).Where(each => each.Event.Number > number));
            if (events.Count < Page || events[^1].Number <= number)
                break;
            before = events[^1].Number;
        }
        newestFirst.Reverse();
        return Answer<IReadOnlyList<ToldEvent>>.Of(newestFirst);
    }
}
