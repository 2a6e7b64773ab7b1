namespace T5Platform.Data.C4;

/// <summary>The text of a web page.</summary>
/// <param name="Url">Its address.</param>
/// <param name="Text">Its text.</param>
/// <param name="Date">When it was fetched, as the crawl writes it; empty: unknown.</param>
public readonly record struct Page(string Url, string Text, string Date = "");
