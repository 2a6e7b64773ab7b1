namespace T5Platform.Data.Readers;

/// <summary>Plain text whose documents are set apart by blank lines.</summary>
internal static class PlainText
{
    /// <summary>The documents; lines within one stay apart.</summary>
    public static IEnumerable<string> Read(string path)
    {
        var document = new List<string>();
        foreach (var (_, text) in TextLines.Read(path))
        {
            if (!string.IsNullOrWhiteSpace(text)) document.Add(text);
            else if (document.Count > 0) yield return Take(document);
        }

        if (document.Count > 0) yield return Take(document);
    }

    private static string Take(List<string> document)
    {
        var text = string.Join('\n', document);
        document.Clear();
        return text;
    }
}
