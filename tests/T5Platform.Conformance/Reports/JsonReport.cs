using System.Text.Json;
using System.Text.Json.Serialization;
using T5Platform.Conformance.Cases;

namespace T5Platform.Conformance.Reports;

/// <summary>Every result, for machines.</summary>
internal static class JsonReport
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static void Write(string path, IReadOnlyList<TopicResult> topics)
    {
        using var stream = File.Create(path);
        JsonSerializer.Serialize(
            stream,
            topics.Select(topic => new
            {
                topic.Topic,
                Passed = topic.Count(CaseOutcome.Passed),
                Failed = topic.Count(CaseOutcome.Failed),
                Skipped = topic.Count(CaseOutcome.Skipped),
                topic.Cases,
            }),
            Options);
    }
}
