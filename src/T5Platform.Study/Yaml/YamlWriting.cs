using System.Text.Json;
using T5Platform.Contracts.Specs.Reading;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace T5Platform.Study.Yaml;

/// <summary>A YAML document on its way to JSON.</summary>
internal sealed class YamlWriting
{
    private const int DeepestNesting = 16;
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);
    private readonly MemoryStream _stream = new();

    public int Line { get; private set; } = 1;

    public YamlReading Read(IParser parser)
    {
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _))
            return new() { Problem = "The file is empty." };
        parser.Consume<DocumentStart>();
        using (var json = new Utf8JsonWriter(_stream, new() { SkipValidation = false }))
            Node(parser, json, "", 0);
        parser.Consume<DocumentEnd>();
        if (parser.Accept<DocumentStart>(out var second))
            throw new YamlException(second.Start, second.End, "a second document begins; a file holds one.");
        using var document = JsonDocument.Parse(_stream.ToArray());
        return new() { Json = document.RootElement.Clone(), Lines = _lines };
    }

    private void Node(IParser parser, Utf8JsonWriter json, string path, int depth)
    {
        if (parser.Accept<AnchorAlias>(out var alias))
            throw new YamlException(alias.Start, alias.End, "aliases (*) are not read; write the value again.");
        if (!parser.Accept<NodeEvent>(out var next))
            throw new YamlException(parser.Current!.Start, parser.Current.End, "a value is expected.");
        Line = (int)next.Start.Line;
        _lines.TryAdd(path, Line);
        if (!next.Anchor.IsEmpty || (!next.Tag.IsEmpty && !next.Tag.IsNonSpecific))
            throw new YamlException(next.Start, next.End, "anchors (&) and tags (!) are not read; leave them out.");
        if (depth > DeepestNesting)
            throw new YamlException(next.Start, next.End, $"it is nested more than {DeepestNesting} levels deep.");
        if (parser.TryConsume<Scalar>(out var scalar))
            YamlScalar.Write(json, scalar.Value, scalar.Style == ScalarStyle.Plain);
        else if (parser.TryConsume<SequenceStart>(out _))
            Sequence(parser, json, path, depth);
        else
            Mapping(parser, json, path, depth);
    }

    private void Sequence(IParser parser, Utf8JsonWriter json, string path, int depth)
    {
        json.WriteStartArray();
        for (var index = 0; !parser.TryConsume<SequenceEnd>(out _); index++)
            Node(parser, json, $"{path}[{index}]", depth + 1);
        json.WriteEndArray();
    }

    private void Mapping(IParser parser, Utf8JsonWriter json, string path, int depth)
    {
        parser.Consume<MappingStart>();
        json.WriteStartObject();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (!parser.TryConsume<Scalar>(out var key))
                throw new YamlException(parser.Current!.Start, parser.Current.End, "a name is expected before the colon.");
            json.WritePropertyName(key.Value);
            var child = SpecDocument.PathOf(path, key.Value);
            _lines.TryAdd(child, (int)key.Start.Line);
            Node(parser, json, child, depth + 1);
        }

        json.WriteEndObject();
    }
}
