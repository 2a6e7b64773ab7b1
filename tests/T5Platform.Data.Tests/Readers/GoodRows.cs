using System.Text.Json;
using T5Platform.Data.Tasks;

namespace T5Platform.Data.Tests.Readers;

/// <summary>Counts what a damaged file still holds, by another way than its reader's: a file that is read without complaint has given all of it.</summary>
internal static class GoodRows
{
    public static void RequireAll(string kind, string text, IReadOnlyList<TextExample> read)
    {
        switch (kind)
        {
            case "squad":
                Assert.Equal(List(JsonElement.Parse(text), "data").SelectMany(static article => List(article, "paragraphs")).SelectMany(static paragraph => List(paragraph, "qas")).Count(), read.Count);
                break;
            case "multirc":
                Assert.Equal(Objects(text).SelectMany(static row => List(row.GetProperty("passage"), "questions")).SelectMany(static question => List(question, "answers")).Count(), read.Count);
                break;
            case "record":
                Assert.Equal(Objects(text).SelectMany(static row => List(row, "qas")).Count(), read.Count);
                break;
            case "story":
                var all = $"{read[0].Inputs}\n{read[0].Targets}";
                Assert.All(text.Split('\n').Select(static line => line.Trim()).Where(static line => !line.StartsWith("@highlight", StringComparison.Ordinal)), line => Assert.Contains(line, all, StringComparison.Ordinal));
                break;
            case "jsonl" or "wsc":
                Assert.Equal(Objects(text).Count(), read.Count);
                break;
        }
    }

    private static IEnumerable<JsonElement> Objects(string text) =>
        text.Split('\n').Select(static line => line.TrimEnd('\r')).Where(static line => line.Length > 0).Select(static line => JsonElement.Parse(line));

    private static IEnumerable<JsonElement> List(JsonElement of, string name) => of.GetProperty(name).EnumerateArray();
}
