namespace T5Platform.Data.C4;

/// <summary>The text of a web page.</summary>
public readonly record struct Page(string Url, string Text);
