namespace T5Platform.EndToEnd.Tests.Platform;

/// <summary>The built programs under test, of the same configuration as these tests.</summary>
internal static class Programs
{
    public static string Root { get; } = FindRoot();

    public static string Host => Built("T5Platform.Host");

    public static string Agent => Built("T5Platform.NodeAgent");

    public static string Shard => Built("T5Platform.Shard");

    public static string CommandLine => Built("T5Platform.Cli", "t5");

    private static string Configuration => Directory.GetParent(AppContext.BaseDirectory.TrimEnd('/'))!.Name;

    private static string Built(string project, string? assembly = null)
    {
        var path = Path.Combine(Root, "src", project, "bin", Configuration, "net10.0", $"{assembly ?? project}.dll");
        return File.Exists(path) ? path : throw new InvalidOperationException($"{path} is not there: build the solution in {Configuration} first.");
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "T5Platform.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("T5Platform.sln stands in no folder above the tests.");
        return folder;
    }
}
