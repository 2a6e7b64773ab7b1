namespace T5Platform.Data.Caching;

/// <summary>Where a fill is cut: a part ends with the text that makes either number full. The texts alone decide, never who works on them.</summary>
/// <param name="Texts">Most texts of a part.</param>
/// <param name="Characters">A part with so many has enough: books are as long as thousands of pages, and several workers shall have a share of them.</param>
internal sealed record PartSize(int Texts, int Characters)
{
    /// <summary>Seconds of work and a few megabytes of memory for each worker; ten thousand parts for 40 GB of text.</summary>
    public static PartSize Usual { get; } = new(4096, 1 << 22);

    public IEnumerable<IReadOnlyList<string>> Cut(IEnumerable<string> texts)
    {
        var (part, characters) = (new List<string>(), 0L);
        foreach (var text in texts)
        {
            part.Add(text);
            characters += text.Length;
            if (part.Count < Texts && characters < Characters) continue;
            yield return part;
            (part, characters) = ([], 0);
        }

        if (part.Count > 0) yield return part;
    }
}
