using T5Platform.Data.Tasks;

namespace T5Platform.Data.Sets;

/// <summary>A split of a task, and how many examples the complete set has for it.</summary>
/// <param name="Task">Name of the task.</param>
/// <param name="Split">The split.</param>
/// <param name="Examples">Examples; null: no count is published.</param>
public sealed record ExpectedSplit(string Task, Split Split, long? Examples);
