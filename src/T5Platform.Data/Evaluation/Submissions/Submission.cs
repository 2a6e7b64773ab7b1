namespace T5Platform.Data.Evaluation.Submissions;

/// <summary>Outputs for a test set, as the benchmark's server takes them.</summary>
/// <param name="File">Name of the file: <c>CoLA.tsv</c>, <c>BoolQ.jsonl</c>.</param>
/// <param name="Lines">Its lines.</param>
/// <param name="Unreadable">Outputs that are no label; the server must be given one, and has the task's first.</param>
public sealed record Submission(string File, IReadOnlyList<string> Lines, int Unreadable);
