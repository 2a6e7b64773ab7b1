using Microsoft.Extensions.Configuration;
using T5Platform.Contracts.Mesh;

namespace T5Platform.NodeAgent.Configuration;

/// <summary>Reads <c>T5_…</c> environment variables (or <c>--name value</c>) into <see cref="AgentOptions"/>; tells every error at once.</summary>
public static class AgentSettings
{
    /// <summary>Reads NODE, POOL, POD, MESH, ORIGIN, DEVICES, THREADS, ADVERTISE_IP, SHARD, BLOBS, CACHE, DATA, HOME.</summary>
    public static AgentReading Read(IConfiguration settings)
    {
        var errors = new List<string>();
        var home = settings["HOME"] is { Length: > 0 } h ? h : DefaultHome();
        var options = new AgentOptions
        {
            Node = new(Name(settings, "NODE", Environment.MachineName.ToLowerInvariant(), errors)),
            Pool = new(Name(settings, "POOL", "default", errors)),
            Pod = new(Name(settings, "POD", "pod-0", errors)),
            Block = new(Origin(settings, errors), Mesh(settings, errors)),
            Devices = Devices(settings, errors),
            Address = settings["ADVERTISE_IP"] ?? "127.0.0.1",
            ThreadsPerShard = Threads(settings, errors),
            ShardPath = Shard(settings, errors),
            BlobRoot = settings["BLOBS"] ?? Path.Combine(home, "blobs"),
            CacheRoot = settings["CACHE"] ?? Path.Combine(home, "cache"),
            DataRoot = settings["DATA"],
        };
        return errors.Count == 0 ? new(options, []) : new(null, errors);
    }

    /// <summary><c>~/.t5platform</c>.</summary>
    public static string DefaultHome() =>
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".t5platform");

    private static string Name(IConfiguration settings, string key, string @default, List<string> errors)
    {
        var value = settings[key] is { Length: > 0 } given ? given : @default;
        if (value.Length > 63 || !value.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '.'))
            errors.Add($"T5_{key}='{value}': a name of 1 to 63 lower-case letters, digits, dots and hyphens was expected.");
        return value;
    }

    private static MeshShape Mesh(IConfiguration settings, List<string> errors)
    {
        var text = settings["MESH"] ?? "1x1";
        if (!MeshShape.TryParse(text, out var shape))
            errors.Add($"T5_MESH='{text}': rows x columns of this node's devices was expected, as in 2x4 (each 1 to 1024).");
        return shape;
    }

    private static Coordinate Origin(IConfiguration settings, List<string> errors)
    {
        var text = settings["ORIGIN"] ?? "0,0";
        if (text.Split(',') is [var row, var column] && int.TryParse(row, out var r) && int.TryParse(column, out var c) && r >= 0 && c >= 0)
            return new(r, c);
        errors.Add($"T5_ORIGIN='{text}': row,column of this node's block in its pod was expected, as in 0,4.");
        return default;
    }

    private static DeviceKind Devices(IConfiguration settings, List<string> errors)
    {
        var text = settings["DEVICES"] ?? "cpu";
        if (text is not ("cpu" or "cuda"))
            errors.Add($"T5_DEVICES='{text}': cpu or cuda was expected.");
        return text == "cuda" ? DeviceKind.Cuda : DeviceKind.Cpu;
    }

    private static int Threads(IConfiguration settings, List<string> errors)
    {
        var text = settings["THREADS"] ?? "1";
        if (int.TryParse(text, out var threads) && threads is >= 1 and <= 256)
            return threads;
        errors.Add($"T5_THREADS='{text}': threads of one shard, 1 to 256, were expected.");
        return 1;
    }

    private static string Shard(IConfiguration settings, List<string> errors)
    {
        string[] candidates = settings["SHARD"] is { Length: > 0 } given
            ? [given]
            : [Path.Combine(AppContext.BaseDirectory, "shard", "T5Platform.Shard.dll"), Path.Combine(AppContext.BaseDirectory, "..", "shard", "T5Platform.Shard.dll")];
        if (candidates.FirstOrDefault(File.Exists) is { } found)
            return Path.GetFullPath(found);
        errors.Add($"T5_SHARD: no shard program at {string.Join(" or ", candidates.Select(Path.GetFullPath))}.");
        return "";
    }
}
