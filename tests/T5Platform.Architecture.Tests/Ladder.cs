namespace T5Platform.Architecture.Tests;

/// <summary>The table of docs/architecture.md: each project's rung, what it may reference, and packages it must not reach.</summary>
internal static class Ladder
{
    private const string Torch = "TorchSharp|libtorch";
    private const string Orleans = "Microsoft.Orleans.Server|Microsoft.Orleans.Client|Microsoft.Orleans.Clustering|Microsoft.Orleans.Reminders|Microsoft.Orleans.Runtime";
    private const string Postgres = "Npgsql|Microsoft.EntityFrameworkCore";
    private const string Web = "Microsoft.AspNetCore|MudBlazor";

    public static IReadOnlyDictionary<string, Room> Rooms { get; } = new Dictionary<string, Room>(StringComparer.Ordinal)
    {
        ["Contracts"] = new(0, [], [Torch, Orleans, Postgres, Web]),
        ["Data"] = new(0, [], [Torch, Orleans, Postgres, Web]),
        ["Model"] = new(0, [], [Orleans, Postgres, Web]),
        ["Blobs"] = new(0, [], [Torch, Orleans, Postgres, Web]),
        ["ServiceDefaults"] = new(0, [], [Torch, Orleans, Postgres]),
        ["Scheduling"] = new(1, ["Contracts"], [Torch, Orleans, Postgres, Web]),
        ["Study"] = new(1, ["Contracts"], [Torch, Orleans, Postgres, Web]),
        ["Storage"] = new(1, ["Contracts", "Blobs"], [Torch, Orleans, Web]),
        ["Training"] = new(1, ["Contracts", "Data", "Model", "Blobs"], [Orleans, Postgres, Web]),
        ["Grains"] = new(2, ["Contracts", "Scheduling", "Study", "Storage"], [Torch, Web]),
        ["NodeAgent"] = new(2, ["Contracts", "ServiceDefaults"], [Torch, Postgres, "Microsoft.Orleans.Server"]),
        ["Shard"] = new(2, ["Contracts", "Training"], [Orleans, Postgres, Web]),
        ["Web"] = new(2, ["Contracts", "Study", "Storage", "ServiceDefaults"], [Torch, "Microsoft.Orleans.Server"]),
        ["Cli"] = new(2, ["Contracts", "Data", "Study"], [Torch, Orleans, Postgres, Web]),
        ["Host"] = new(3, ["Contracts", "Data", "ServiceDefaults", "Blobs", "Scheduling", "Study", "Storage", "Grains", "NodeAgent", "Web", "Cli"], [Torch]),
    };
}
