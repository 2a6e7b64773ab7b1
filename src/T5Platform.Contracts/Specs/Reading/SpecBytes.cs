using System.Text.Json;
using System.Text.Unicode;

namespace T5Platform.Contracts.Specs.Reading;

/// <summary>From bytes to a JSON document, or to the one error that stands in the way.</summary>
internal static class SpecBytes
{
    private const int DeepestNesting = 16;

    public static JsonDocument? Parse(ReadOnlyMemory<byte> bytes, SpecErrors errors)
    {
        if (bytes.Length > ExperimentSpecReader.LargestDocument)
            return Refused(SpecErrorCode.TooLarge, $"The document has {bytes.Length} bytes; at most {ExperimentSpecReader.LargestDocument} are allowed.");
        if (!Utf8.IsValid(bytes.Span))
            return Refused(SpecErrorCode.NotJson, "The document is not UTF-8.");
        var text = bytes.Span.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        if (Nesting(text.Span) is var nesting and > DeepestNesting)
            return Refused(SpecErrorCode.TooLarge, $"The document is nested {nesting} levels deep; at most {DeepestNesting} are allowed.");
        try
        {
            return JsonDocument.Parse(text, new() { MaxDepth = DeepestNesting });
        }
        catch (JsonException exception)
        {
            return Refused(SpecErrorCode.NotJson,
                $"The document is not JSON (line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}): {Reason(exception)}");
        }

        JsonDocument? Refused(string code, string message)
        {
            errors.Add(errors.NextPlace(), "", code, message);
            return null;
        }
    }

    /// <summary>The deepest nesting of brackets outside strings, whether or not the rest is JSON.</summary>
    private static int Nesting(ReadOnlySpan<byte> text)
    {
        var (depth, deepest, inString) = (0, 0, false);
        for (var index = 0; index < text.Length; index++)
        {
            switch (text[index])
            {
                case (byte)'\\' when inString:
                    index++;
                    break;
                case (byte)'"':
                    inString = !inString;
                    break;
                case (byte)'{' or (byte)'[' when !inString:
                    deepest = Math.Max(deepest, ++depth);
                    break;
                case (byte)'}' or (byte)']' when !inString:
                    depth--;
                    break;
            }
        }

        return deepest;
    }

    private static string Reason(JsonException exception)
    {
        var end = exception.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? exception.Message : exception.Message[..end];
    }
}
