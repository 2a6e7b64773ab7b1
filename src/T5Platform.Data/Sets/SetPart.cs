namespace T5Platform.Data.Sets;

/// <summary>A part of a download, and the file that it becomes. Parts of one file are joined in their order.</summary>
/// <param name="Member">Path within the archive, or the end of it; null: the download itself.</param>
/// <param name="File">The file below the data directory.</param>
public sealed record SetPart(string? Member, string File);
