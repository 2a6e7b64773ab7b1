using T5Platform.Cli.Api;
using T5Platform.Cli.Api.Documents;

namespace T5Platform.Cli.Watching;

/// <summary>An event, read and as the server wrote it.</summary>
internal sealed record ToldEvent(HistoryEvent Event, string Json)
{
    public static IReadOnlyList<ToldEvent> Of(IReadOnlyList<HistoryEvent> events, ReadOnlyMemory<byte> json) =>
        [.. events.Zip(JsonLists.Lines(json), static (each, line) => new ToldEvent(each, line))];
}
