using System.Text.Json.Nodes;

namespace T5Platform.Tests.Specs;

/// <summary>Ways to spoil a document.</summary>
internal static class SpecMutations
{
    /// <summary>Raw JSON that few fields expect; some of it is not even JSON.</summary>
    public static readonly string[] StrangeValues =
    [
        "null", "true", "-1", "0", "1", "1.5", "1e308", "1e999", "-1e999", "1e-999", "99999999999999999999", "1E+2147483648", "\"\"", "\"x\"", "\"2x1\"",
        "\"mini\"", "\"\\ud800\"", "\"\\u0000\"", "[]", "[[]]", "{}", "{\"a\":{}}", "[1,1]", "{\"preset\":\"tiny\"}", "\"" + new string('y', 3000) + "\"",
    ];

    /// <summary>Bytes replaced, removed, inserted and cut.</summary>
    public static byte[] Edited(byte[] bytes, List<(int Place, int Kind, byte Value)> edits)
    {
        var edited = bytes.ToList();
        foreach (var (place, kind, value) in edits.Where(_ => edited.Count > 0))
        {
            var at = place % edited.Count;
            switch (kind)
            {
                case 0: edited[at] = value; break;
                case 1: edited.RemoveAt(at); break;
                case 2: edited.Insert(at, value); break;
                default: edited.RemoveRange(at, Math.Min(value, edited.Count - at)); break;
            }
        }

        return [.. edited];
    }

    /// <summary>The document with its n-th value (in document order) replaced by raw JSON.</summary>
    public static string WithValue(string json, int place, string raw)
    {
        const string mark = "\"@@here@@\"";
        try
        {
            var root = JsonNode.Parse(json);
            var slots = Slots(root).ToList();
            if (slots.Count == 0)
                return json;
            slots[place % slots.Count](JsonValue.Create("@@here@@"));
            return root!.ToJsonString().Replace(mark, raw);
        }
        catch (InvalidOperationException)
        {
            // An earlier change put half of a surrogate pair into it, which cannot be written again: it stays as it is.
            return json;
        }
    }

    private static IEnumerable<Action<JsonNode>> Slots(JsonNode? node)
    {
        if (node is JsonObject fields)
        {
            foreach (var (name, value) in fields.ToList())
            {
                yield return other => fields[name] = other;
                foreach (var slot in Slots(value))
                    yield return slot;
            }
        }
        else if (node is JsonArray items)
        {
            for (var index = 0; index < items.Count; index++)
            {
                var here = index;
                yield return other => items[here] = other;
                foreach (var slot in Slots(items[here]))
                    yield return slot;
            }
        }
    }
}
