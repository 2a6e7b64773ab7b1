namespace T5Platform.Cli.Api.Documents;

/// <summary>Who would start at another time.</summary>
internal sealed record OtherStart(string Name, DateTimeOffset? Expected, DateTimeOffset? Then);
