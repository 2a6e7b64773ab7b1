namespace T5Platform.Cli.Api.Documents;

/// <summary>Runs and evaluations, counted together.</summary>
/// <param name="Planned">All of them.</param>
/// <param name="Completed">Of these, completed.</param>
/// <param name="Running">Of these, holding a slice now.</param>
/// <param name="Failed">Of these, failed or cancelled.</param>
internal sealed record Progress(int Planned, int Completed, int Running, int Failed);
