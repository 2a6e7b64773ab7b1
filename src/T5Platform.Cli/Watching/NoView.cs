namespace T5Platform.Cli.Watching;

/// <summary>For who wants to know the end only.</summary>
internal sealed class NoView : IWatchView
{
    public Task<Outcome> During(Func<Task<Outcome>> watching) => watching();

    public void Show(WatchSnapshot now) { }

    public void Away(string sentence) { }

    public void Back(string sentence) { }
}
