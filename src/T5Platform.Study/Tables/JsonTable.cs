using System.Text.Json;

namespace T5Platform.Study.Tables;

/// <summary>A table as JSON, every figure in full precision with what it came from.</summary>
public static class JsonTable
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n" };

    /// <summary>The document; ends with a line feed.</summary>
    public static string Render(ResultTable table) => JsonSerializer.Serialize(table, Options) + "\n";
}
