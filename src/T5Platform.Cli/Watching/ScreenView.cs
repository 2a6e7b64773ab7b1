using Spectre.Console;
using T5Platform.Cli.Terminals;

namespace T5Platform.Cli.Watching;

/// <summary>For a person: one picture, drawn again at each look.</summary>
internal sealed class ScreenView(Terminal terminal) : IWatchView
{
    private LiveDisplayContext? _display;
    private WatchSnapshot? _last;
    private string? _away;

    public async Task<Outcome> During(Func<Task<Outcome>> watching)
    {
        try
        {
            // Cleared at the end: the room of the highest picture would stay below the last one.
            return await terminal.Console
                .Live(new Text(""))
                .AutoClear(true)
                .Overflow(VerticalOverflow.Crop)
                .Cropping(VerticalOverflowCropping.Bottom)
                .StartAsync(display =>
                {
                    _display = display;
                    return watching();
                });
        }
        finally
        {
            if (_last is not null)
                terminal.Draw([.. WatchPicture.Draw(_last, away: null, terminal.Width, terminal.Height, isLast: true), ""]);
        }
    }

    public void Show(WatchSnapshot now)
    {
        _last = now;
        Draw();
    }

    public void Away(string sentence)
    {
        _away = sentence;
        Draw();
    }

    public void Back(string sentence) => _away = null;

    private void Draw()
    {
        if (_last is not null)
            _display?.UpdateTarget(new Markup(string.Join('\n', WatchPicture.Draw(_last, _away, terminal.Width, terminal.Height))));
    }
}
