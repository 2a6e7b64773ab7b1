namespace T5Platform.Storage.Embedded;

/// <summary>Programs on <c>PATH</c>.</summary>
internal static class Programs
{
    /// <summary>The directories of <c>PATH</c>, and the two that a service's <c>PATH</c> may lack.</summary>
    public static IEnumerable<string> Directories() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries)
            .Append("/usr/bin").Append("/usr/sbin").Where(Path.IsPathRooted).Distinct();

    /// <summary>Full path of a program, or null.</summary>
    public static string? OnPath(string program) => Directories().Select(directory => Path.Combine(directory, program)).FirstOrDefault(File.Exists);
}
