namespace T5Platform.Study.Sweeps;

/// <summary>By what trials are compared: the mean over the seeds of a metric of a task.</summary>
/// <param name="Task">The task; the spec fine-tunes for it.</param>
/// <param name="Metric">The metric; null: the task's main one.</param>
/// <param name="Goal">Which scores are better.</param>
public sealed record SweepObjective(string Task, string? Metric, SweepGoal Goal);
