namespace T5Platform.Host.Settings;

/// <summary>One setting that the host (or the agent in it) reads.</summary>
internal sealed record KnownSetting(string Key, string Description)
{
    public static IReadOnlyList<KnownSetting> All { get; } =
    [
        new("HOME", "directory of all that is kept on this machine (~/.t5platform)"),
        new("HTTP", "address of the dashboard and the API (http://127.0.0.1:5080)"),
        new("POSTGRES", "connection string of a PostgreSQL; without it `up` and `demo` start a private one"),
        new("ALLOWED_HOSTS", "Host names that requests may carry, separated by ';' (localhost;127.0.0.1;[::1] while on loopback, else *)"),
        new("SILO_PORT", "port for other silos (11111, or a free one)"),
        new("GATEWAY_PORT", "port for agents (30000, or a free one)"),
        new("ADVERTISE_IP", "address under which other machines reach this one (127.0.0.1)"),
        new("CLUSTER_ID", "silos and agents of one cluster share it (t5platform)"),
        new("SERVICE_ID", "what the cluster's reminders are kept under (t5platform)"),
        new("BLOBS", "directory of checkpoints, the same on all nodes (HOME/blobs)"),
        new("CACHE", "directory of this node's caches (HOME/cache)"),
        new("DATA", "directory of your data sets (none)"),
        new("AGENT", "in-process or none: whether `up` runs a node agent (in-process)"),
        new("NODE", "name of this node (the machine's name)"),
        new("POOL", "pool of its devices (default)"),
        new("POD", "pod whose mesh it owns a block of (pod-0)"),
        new("MESH", "rows x columns of its devices (2x2)"),
        new("ORIGIN", "row,column of its block in the pod (0,0)"),
        new("DEVICES", "cpu or cuda (cpu)"),
        new("THREADS", "threads of one CPU shard (1)"),
        new("SHARD", "the shard program (found beside the host)"),
        new("PROFILE", "of `demo`: quick or hour (quick)"),
        new("STUDY", "of `demo`: the file of a study of yours (the demo study)"),
        new("LOG", "least level that is logged: Debug, Information, Warning or Error (Information; Error for `demo`)"),
    ];

    public string Variable => $"T5_{Key}";

    public string Option => $"--{Key.ToLowerInvariant().Replace('_', '-')}";
}
