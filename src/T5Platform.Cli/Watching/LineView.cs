using T5Platform.Cli.Drawing;
using T5Platform.Cli.Terminals;

namespace T5Platform.Cli.Watching;

/// <summary>For a pipe or a log: one line for each change.</summary>
internal sealed class LineView(Terminal terminal) : IWatchView
{
    private WatchSnapshot? _before;

    public Task<Outcome> During(Func<Task<Outcome>> watching) => watching();

    public void Show(WatchSnapshot now)
    {
        // A reason that several share is said once.
        var said = new HashSet<string?> { null };
        foreach (var change in WatchChanges.Between(_before, now))
        {
            var why = said.Add(change.Why) ? $": {change.Why}" : "";
            terminal.Draw($"{Humane.Clock(change.At)}  {$"{change.Done}/{change.Planned}",7}  {Ink.Of($"{change.Name}: {change.What}{why}")}");
        }
        _before = now;
    }

    public void Away(string sentence) => terminal.Draw(Ink.Of(sentence));

    public void Back(string sentence) => terminal.Draw(Ink.Of(sentence));
}
