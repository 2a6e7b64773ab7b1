using System.Diagnostics.CodeAnalysis;

namespace T5Platform.Contracts.Interchange;

/// <summary>A configuration that was read, or everything that is wrong with it.</summary>
public sealed record ConfigReading
{
    private ConfigReading(NetworkForm? network, IReadOnlyList<ConfigProblem> problems) => (Network, Problems) = (network, problems);

    /// <summary>The network; null if there are problems.</summary>
    public NetworkForm? Network { get; }

    /// <summary>What is wrong, by field; empty if there is a network.</summary>
    public IReadOnlyList<ConfigProblem> Problems { get; }

    /// <summary>Whether it could be read.</summary>
    [MemberNotNullWhen(true, nameof(Network))]
    public bool IsSound => Network is not null;

    internal static ConfigReading Of(NetworkForm network) => new(network, []);

    internal static ConfigReading Refused(IReadOnlyList<ConfigProblem> problems) => new(null, problems);
}
