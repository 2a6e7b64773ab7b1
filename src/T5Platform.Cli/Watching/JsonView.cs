using System.Text.Json;
using T5Platform.Cli.Api;
using T5Platform.Cli.Terminals;

namespace T5Platform.Cli.Watching;

/// <summary>For a program: one JSON document a line for each change.</summary>
internal sealed class JsonView(Terminal terminal) : IWatchView
{
    private WatchSnapshot? _before;

    public Task<Outcome> During(Func<Task<Outcome>> watching) => watching();

    public void Show(WatchSnapshot now)
    {
        foreach (var change in WatchChanges.Between(_before, now))
            terminal.Write(JsonSerializer.Serialize(change, ApiJson.Options));
        _before = now;
    }

    public void Away(string sentence) => terminal.Note(sentence);

    public void Back(string sentence) => terminal.Note(sentence);
}
