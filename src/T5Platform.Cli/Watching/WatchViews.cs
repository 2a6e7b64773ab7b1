using T5Platform.Cli.Commands;

namespace T5Platform.Cli.Watching;

/// <summary>Which view a terminal, a pipe, a program or nobody gets.</summary>
internal static class WatchViews
{
    public static IWatchView For(Session session) => session switch
    {
        { Json: true } => new JsonView(session.Terminal),
        { Terminal.IsQuiet: true } => new NoView(),
        { Terminal.IsLive: true } => new ScreenView(session.Terminal),
        _ => new LineView(session.Terminal),
    };
}
