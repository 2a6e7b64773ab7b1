using System.Text.Json;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace T5Platform.Study.Yaml;

/// <summary>
/// Reads the part of YAML that study files are written in: one document of mappings, sequences and scalars. Anchors, tags and a second
/// document are refused, so that a file means what it looks like and a small one cannot unfold into a large one.
/// </summary>
internal static class YamlText
{
    /// <summary>Largest text, in characters.</summary>
    public const int Largest = 1 << 20;

    /// <summary>JSON is YAML: both are read. Never throws, whatever the text.</summary>
    public static YamlReading Read(string text)
    {
        if (text.Length > Largest)
            return new() { Problem = $"The file has {text.Length} characters; at most {Largest} are allowed." };
        if (text.AsSpan().IndexOf('\0') >= 0)
            return new() { Problem = "The file holds a zero character; it is no text." };
        var writing = new YamlWriting();
        try
        {
            return writing.Read(new Parser(new StringReader(text)));
        }
        catch (YamlException exception)
        {
            return new() { Problem = $"The file is not YAML: {exception.Message}", Line = (int)Math.Max(1, exception.Start.Line) };
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or InvalidOperationException or FormatException or OverflowException)
        {
            // The parser's own slips on damaged text; the file is as unreadable as if it had said so properly.
            return new() { Problem = $"The file is not YAML: {exception.Message}", Line = writing.Line };
        }
    }
}
