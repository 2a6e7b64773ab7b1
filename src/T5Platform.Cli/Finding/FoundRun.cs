using T5Platform.Cli.Api.Documents;

namespace T5Platform.Cli.Finding;

/// <summary>The run that somebody meant.</summary>
/// <param name="Run">It, planned or begun.</param>
/// <param name="Siblings">The experiment's runs, when they had to be read.</param>
/// <param name="Note">What to say about the choice; null when there was none.</param>
internal sealed record FoundRun(Run Run, IReadOnlyList<Run> Siblings, string? Note = null);
