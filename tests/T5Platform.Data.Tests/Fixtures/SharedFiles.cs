using System.Text.Json;

namespace T5Platform.Data.Tests.Fixtures;

/// <summary>The folder of data and expected values that lies beside the repository, or where T5_SHARED says.</summary>
public static class SharedFiles
{
    public static string Path(string relative)
    {
        var path = System.IO.Path.Combine(Root(), relative);
        if (!File.Exists(path) && !Directory.Exists(path)) Assert.Skip($"needs {relative} below T5_SHARED or <repository>/../shared");
        return path;
    }

    public static JsonElement Json(string relative) => JsonDocument.Parse(File.ReadAllText(Path(relative))).RootElement;

    /// <summary>Cases of a file of vectors whose function ends with the given name.</summary>
    public static IReadOnlyList<JsonElement> Cases(string topic, string function)
    {
        var cases = Json($"conformance/vectors/{topic}.json").EnumerateArray()
            .Where(vector => vector.GetProperty("function").GetString()!.EndsWith(function, StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(cases);
        return cases;
    }

    public static int[] Ints(this JsonElement array) => [.. array.EnumerateArray().Select(item => item.GetInt32())];

    public static string[] Strings(this JsonElement array) => [.. array.EnumerateArray().Select(item => item.GetString()!)];

    private static string Root()
    {
        if (Environment.GetEnvironmentVariable("T5_SHARED") is { Length: > 0 } set) return set;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "T5Platform.sln")))
                return System.IO.Path.Combine(folder.Parent!.FullName, "shared");
        }

        return "shared";
    }
}
