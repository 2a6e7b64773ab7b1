namespace T5Platform.Data.Sets.Known;

/// <summary>Sets whose archive holds each file under its own name.</summary>
internal static class SetParts
{
    /// <summary>Parts that keep their names in a folder of the data directory.</summary>
    public static SetPart[] In(string folder, params IEnumerable<string> names) => [.. names.Select(name => new SetPart(name, $"{folder}/{name}"))];

    /// <summary>The files that downloads become.</summary>
    public static string[] Files(params IEnumerable<SetDownload> downloads) => [.. downloads.SelectMany(static one => one.Parts).Select(static part => part.File).Distinct()];
}
