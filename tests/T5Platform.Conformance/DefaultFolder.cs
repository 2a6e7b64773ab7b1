namespace T5Platform.Conformance;

/// <summary>Where reference data lies when nobody says: below <c>T5_SHARED</c>, or in <c>shared</c> beside the repository.</summary>
internal static class DefaultFolder
{
    public static string Path { get; } = System.IO.Path.Combine(Shared(), "conformance");

    private static string Shared()
    {
        if (Environment.GetEnvironmentVariable("T5_SHARED") is { Length: > 0 } set) return set;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "T5Platform.sln"))) return System.IO.Path.Combine(folder.Parent!.FullName, "shared");
        return "shared";
    }
}
