namespace T5Platform.Cli.Api.Documents;

/// <summary>Who answers.</summary>
internal sealed record ServerVersion(string Product, string Version, string Api);
