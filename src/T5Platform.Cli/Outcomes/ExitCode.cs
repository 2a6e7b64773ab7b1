namespace T5Platform.Cli.Outcomes;

/// <summary>What a script can tell from how <c>t5</c> ended.</summary>
internal enum ExitCode
{
    /// <summary>Done; for watch: the experiment completed.</summary>
    Ok = 0,

    /// <summary>It could not be done; for watch: the experiment failed.</summary>
    Failed = 1,

    /// <summary>Wrong usage, or an unsound spec.</summary>
    Usage = 2,

    /// <summary>For watch: the experiment was cancelled.</summary>
    Cancelled = 3,

    /// <summary>The server, its control plane or its database cannot be reached now.</summary>
    Away = 4,

    /// <summary>Left with Ctrl-C, as shells count it.</summary>
    Left = 130,
}
