namespace T5Platform.Cli.Api;

/// <summary>States as the server writes them. Kept as text, so that a newer server's are shown rather than refused.</summary>
internal static class States
{
    public const string Paused = "paused";
    public const string Planned = "planned";
    public const string Waiting = "waiting";
    public const string Starting = "starting";
    public const string Running = "running";
    public const string Stopping = "stopping";
    public const string Completed = "completed";
    public const string Failed = "failed";
    public const string Cancelled = "cancelled";

    /// <summary>In the order in which they are told.</summary>
    public static IReadOnlyList<string> All { get; } = [Completed, Running, Starting, Stopping, Waiting, Paused, Planned, Failed, Cancelled];

    /// <summary>Those an experiment can have.</summary>
    public static IReadOnlyList<string> OfExperiments { get; } = [Running, Paused, Completed, Failed, Cancelled];

    /// <summary>It holds a slice.</summary>
    public static bool IsWorking(string state) => state is Starting or Running or Stopping;

    /// <summary>Nothing follows.</summary>
    public static bool IsEnd(string state) => state is Completed or Failed or Cancelled;
}
