namespace T5Platform.Data.Readers;

/// <summary>Lines of a file between blank ones.</summary>
/// <param name="Line">Number of the first, from 1.</param>
/// <param name="Lines">The lines.</param>
internal readonly record struct TextBlock(int Line, IReadOnlyList<string> Lines);
