namespace T5Platform.Cli.Watching;

/// <summary>Where a watcher looks.</summary>
internal interface IWatchView
{
    /// <summary>Runs the watching; what must be held for its time (the screen) is held.</summary>
    Task<Outcome> During(Func<Task<Outcome>> watching);

    /// <summary>A look.</summary>
    void Show(WatchSnapshot now);

    /// <summary>The server does not answer; said once.</summary>
    void Away(string sentence);

    /// <summary>It answers again.</summary>
    void Back(string sentence);
}
