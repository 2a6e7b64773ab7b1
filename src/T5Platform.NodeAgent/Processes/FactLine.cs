using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using T5Platform.Contracts.Facts;
using T5Platform.Contracts.Shards;

namespace T5Platform.NodeAgent.Processes;

/// <summary>Reads one line of a shard's standard output.</summary>
internal static class FactLine
{
    /// <summary>False for anything that is not a fact: a native library may print what it likes.</summary>
    public static bool TryParse(string line, [NotNullWhen(true)] out ShardFact? fact)
    {
        fact = null;
        if (!line.StartsWith('{'))
            return false;
        try
        {
            fact = JsonSerializer.Deserialize<ShardFact>(line, ShardJson.Options);
            return fact is not null;
        }
        catch (Exception e) when (e is JsonException or NotSupportedException)
        {
            return false;
        }
    }
}
