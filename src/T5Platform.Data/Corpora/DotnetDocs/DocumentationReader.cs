using System.Text;
using System.Xml;

namespace T5Platform.Data.Corpora.DotnetDocs;

/// <summary>Streams the members out of a documentation file; tags become the words that a reader would see.</summary>
internal static class DocumentationReader
{
    /// <summary>The members of a file; none if it is some other XML (packs also carry lists of their files).</summary>
    public static IEnumerable<MemberDocs> Read(Stream stream)
    {
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { IgnoreComments = true, DtdProcessing = DtdProcessing.Prohibit });
        if (reader.MoveToContent() != XmlNodeType.Element || reader.Name != "doc") yield break;
        while (reader.ReadToFollowing("member"))
        {
            if (reader.GetAttribute("name") is { Length: > 0 } id) yield return Member(id, reader.ReadSubtree());
        }
    }

    private static MemberDocs Member(string id, XmlReader reader)
    {
        var pieces = new Dictionary<string, string>(StringComparer.Ordinal);
        var (parameters, exceptions) = (new List<string>(), new List<(string, string)>());
        reader.Read();
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element) continue;
            var (tag, type) = (reader.Name, reader.GetAttribute("cref"));
            var text = Text(reader);
            if (tag == "param") parameters.Add(text);
            else if (tag == "exception" && type is not null) exceptions.Add((type, text));
            else pieces.TryAdd(tag, text);
        }

        return new MemberDocs
        {
            Id = id,
            Summary = pieces.GetValueOrDefault("summary", string.Empty),
            Remarks = pieces.GetValueOrDefault("remarks", string.Empty),
            Returns = pieces.GetValueOrDefault("returns", string.Empty),
            Parameters = parameters,
            Exceptions = exceptions,
        };
    }

    /// <summary>Text of the element that the reader stands on, which is left at its end.</summary>
    private static string Text(XmlReader element)
    {
        var text = new StringBuilder();
        using var reader = element.ReadSubtree();
        while (reader.Read())
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
                text.Append(reader.Value);
            else if (reader.NodeType == XmlNodeType.Element)
                Open(reader, text);
            else if (reader.NodeType == XmlNodeType.EndElement && IsBlock(reader.Name))
                text.Append(' ');
        }

        return Collapse(text.ToString());
    }

    private static void Open(XmlReader reader, StringBuilder text)
    {
        if (IsBlock(reader.Name)) text.Append(' ');
        // Samples are code, not English.
        if (reader.Name == "code") SkipContent(reader);
        else if (reader.IsEmptyElement) text.Append(Reference(reader));
    }

    private static void SkipContent(XmlReader reader)
    {
        using var inner = reader.ReadSubtree();
        while (inner.Read())
        {
        }
    }

    private static string Reference(XmlReader reader) =>
        reader.GetAttribute("name") ?? reader.GetAttribute("langword")
        ?? (reader.GetAttribute("cref") is { } id ? DocumentationId.Readable(id) : string.Empty);

    private static bool IsBlock(string tag) => tag is not ("see" or "paramref" or "typeparamref" or "c" or "b" or "i" or "em" or "strong" or "a");

    private static string Collapse(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
