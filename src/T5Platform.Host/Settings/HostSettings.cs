using System.Net;
using T5Platform.NodeAgent;

namespace T5Platform.Host.Settings;

/// <summary>What an operator sets for one host.</summary>
internal sealed record HostSettings
{
    public required string Home { get; init; }

    public required Uri Http { get; init; }

    /// <summary>Null: start a private server.</summary>
    public string? Postgres { get; init; }

    public required string AllowedHosts { get; init; }

    public required int SiloPort { get; init; }

    public required int GatewayPort { get; init; }

    public required IPAddress AdvertisedAddress { get; init; }

    public required string ClusterId { get; init; }

    public required string ServiceId { get; init; }

    /// <summary>Null: no agent in this process.</summary>
    public AgentOptions? Agent { get; init; }

    public required string Profile { get; init; }

    /// <summary>The file of the study that <c>demo</c> runs; null: the one that ships.</summary>
    public string? Study { get; init; }

    public required LogLevel LogLevel { get; init; }

    /// <summary>Directory of users' data sets and tasks; null when there is none.</summary>
    public string? DataRoot { get; init; }

    /// <summary>Directory of checkpoints and predictions.</summary>
    public required string BlobRoot { get; init; }
}
