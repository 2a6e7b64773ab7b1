using T5Platform.Contracts.Specs;

namespace T5Platform.Study.Mapping;

/// <summary>One experiment of a table.</summary>
/// <param name="Spec">The spec.</param>
/// <param name="Rows">Id of the table's row that each of its rows is, in its order.</param>
public sealed record MappedExperiment(ExperimentSpec Spec, IReadOnlyList<string> Rows);
