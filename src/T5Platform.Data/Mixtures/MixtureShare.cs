namespace T5Platform.Data.Mixtures;

/// <summary>A task's part of a mixture.</summary>
/// <param name="Task">Name of the task, as the mixture has it.</param>
/// <param name="Examples">Training examples; null: more than any limit, or none are trained on.</param>
/// <param name="Rate">Its rate.</param>
/// <param name="Probability">The rate by the sum of all.</param>
public sealed record MixtureShare(string Task, double? Examples, double Rate, double Probability);
