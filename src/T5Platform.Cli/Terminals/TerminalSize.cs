namespace T5Platform.Cli.Terminals;

/// <summary>Columns and lines.</summary>
internal readonly record struct TerminalSize(int Width, int Height);
