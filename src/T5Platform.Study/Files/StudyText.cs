namespace T5Platform.Study.Files;

/// <summary>A file of a study: its name for errors, and its text.</summary>
/// <param name="Name">Name or path.</param>
/// <param name="Text">YAML, or JSON.</param>
public sealed record StudyText(string Name, string Text);
