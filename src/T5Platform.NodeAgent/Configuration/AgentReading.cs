namespace T5Platform.NodeAgent.Configuration;

/// <summary>The options, or every error in the settings.</summary>
public sealed record AgentReading(AgentOptions? Options, IReadOnlyList<string> Errors);
