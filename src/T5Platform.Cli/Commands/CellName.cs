namespace T5Platform.Cli.Commands;

/// <summary>A cell of a table as people type it: <c>Prefix LM/cola</c>. A row may have strokes in its name, a task has none.</summary>
/// <param name="Row">Row name.</param>
/// <param name="Task">Task.</param>
internal sealed record CellName(string Row, string Task)
{
    /// <summary>How it is written.</summary>
    public const string Form = "ROW/TASK";

    /// <summary>The cell of a text, or that it is none.</summary>
    public static Answer<CellName> Read(string text) => text.LastIndexOf('/') is > 0 and var at && at < text.Length - 1
        ? Answer<CellName>.Of(new(text[..at].Trim(), text[(at + 1)..].Trim()))
        : Failure.Of(ExitCode.Usage, $"'{text}' is no cell: {Form} is, as in \"Prefix LM/cola\".");

    public override string ToString() => $"'{Row}' / {Task}";
}
