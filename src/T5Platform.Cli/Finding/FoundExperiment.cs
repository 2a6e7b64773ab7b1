namespace T5Platform.Cli.Finding;

/// <summary>The experiment that somebody meant.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Note">What to say about the choice; null when there was none.</param>
internal sealed record FoundExperiment(string Id, string? Note = null);
