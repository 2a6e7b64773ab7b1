using System.Text.Json.Nodes;

namespace T5Platform.Web.Dashboard.Submitting;

/// <summary>Changes of the list of rows in a document.</summary>
internal static class RowList
{
    /// <summary>Adds a row at the end.</summary>
    public static void Add(JsonObject root)
    {
        if (root["rows"] is not JsonArray)
            root["rows"] = new JsonArray();
        var rows = (JsonArray)root["rows"]!;
        rows.Add(new JsonObject { ["name"] = FreeName(rows, "Row", rows.Count + 1) });
    }

    /// <summary>Puts a copy of a row below it, under another name and not as baseline.</summary>
    public static void Duplicate(JsonObject root, int index)
    {
        if (root["rows"] is not JsonArray rows || index >= rows.Count || rows[index]?.DeepClone() is not JsonObject copy)
            return;
        copy.Remove("baseline");
        copy["name"] = FreeName(rows, FieldText.Of(copy["name"]), 2);
        rows.Insert(index + 1, copy);
    }

    /// <summary>Takes a row out.</summary>
    public static void Remove(JsonObject root, int index)
    {
        if (root["rows"] is JsonArray rows && index < rows.Count)
            rows.RemoveAt(index);
    }

    /// <summary>Changes places with the row above.</summary>
    public static void MoveUp(JsonObject root, int index)
    {
        if (root["rows"] is not JsonArray rows || index < 1 || index >= rows.Count)
            return;
        var row = rows[index];
        rows.RemoveAt(index);
        rows.Insert(index - 1, row);
    }

    /// <summary>Makes one row the baseline, and no other.</summary>
    public static void MakeBaseline(JsonObject root, int index)
    {
        if (root["rows"] is not JsonArray rows)
            return;
        foreach (var (place, row) in rows.Index())
        {
            if (row is not JsonObject fields)
                continue;
            if (place == index)
                fields["baseline"] = true;
            else
                fields.Remove("baseline");
        }
    }

    private static string FreeName(JsonArray rows, string stem, int from)
    {
        var taken = rows.OfType<JsonObject>().Select(row => FieldText.Of(row["name"])).ToHashSet(StringComparer.Ordinal);
        return Enumerable.Range(from, rows.Count + 1).Select(number => $"{stem} {number}").First(name => !taken.Contains(name));
    }
}
