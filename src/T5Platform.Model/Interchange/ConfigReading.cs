using System.Diagnostics.CodeAnalysis;
using T5Platform.Model.Configuration;

namespace T5Platform.Model.Interchange;

/// <summary>A configuration that was read, or everything that is wrong with it.</summary>
public sealed record ConfigReading
{
    private ConfigReading(T5Config? config, IReadOnlyList<ConfigProblem> problems) => (Config, Problems) = (config, problems);

    /// <summary>The configuration; null if there are problems.</summary>
    public T5Config? Config { get; }

    /// <summary>What is wrong, by field; empty if there is a configuration.</summary>
    public IReadOnlyList<ConfigProblem> Problems { get; }

    /// <summary>Whether it could be read.</summary>
    [MemberNotNullWhen(true, nameof(Config))]
    public bool IsSound => Config is not null;

    internal static ConfigReading Of(T5Config config) => new(config, []);

    internal static ConfigReading Refused(IReadOnlyList<ConfigProblem> problems) => new(null, problems);
}
