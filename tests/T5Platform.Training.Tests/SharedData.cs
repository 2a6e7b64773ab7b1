namespace T5Platform.Training.Tests;

/// <summary>The folder of goldens, which is not part of the repository.</summary>
internal static class SharedData
{
    /// <summary>A path below it; the test is skipped where there is none.</summary>
    public static string Require(string relative)
    {
        var path = Path.Combine(Root(), relative);
        if (!Path.Exists(path)) Assert.Skip($"There is no '{relative}' in the shared data: set T5_SHARED to its folder.");
        return path;
    }

    private static string Root()
    {
        if (Environment.GetEnvironmentVariable("T5_SHARED") is { Length: > 0 } set) return set;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "T5Platform.sln"))) return Path.Combine(folder.FullName, "..", "shared");
        return "shared";
    }
}
