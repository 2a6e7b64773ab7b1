namespace T5Platform.Data.Tasks.Own;

/// <summary>What became of a file that describes a task: the task, or everything that is wrong with it.</summary>
/// <param name="Spec">The task; null when there are errors.</param>
/// <param name="Errors">Every error, with its line and the path of the field.</param>
internal sealed record OwnTaskReading(OwnTaskSpec? Spec, IReadOnlyList<string> Errors);
