namespace T5Platform.Contracts.Experiments;

/// <summary>A failed cell of the table that somebody decided not to count: it is shown as such, with the reason.</summary>
/// <param name="Row">Row name.</param>
/// <param name="Task">Task.</param>
/// <param name="Reason">Why.</param>
/// <param name="At">Since when.</param>
public sealed record ExcludedCell(string Row, string Task, string Reason, DateTimeOffset At);
