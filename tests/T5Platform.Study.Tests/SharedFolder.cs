using System.Runtime.CompilerServices;

namespace T5Platform.Study.Tests;

/// <summary>The folder of reference data: <c>T5_SHARED</c>, or <c>shared</c> beside or above the repository.</summary>
internal static class SharedFolder
{
    /// <summary>A file of it; skips the test where it is absent.</summary>
    public static string File(string name)
    {
        var path = Candidates().Select(folder => Path.Combine(folder, name)).FirstOrDefault(Path.Exists);
        Assert.SkipWhen(path is null, $"'{name}' is absent: set T5_SHARED to the folder that holds it.");
        return path;
    }

    private static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable("T5_SHARED") is { Length: > 0 } set) yield return set;
        for (var folder = Directory.GetParent(SourceFile())!; folder is not null; folder = folder.Parent!)
            yield return Path.Combine(folder.FullName, "shared");
    }

    private static string SourceFile([CallerFilePath] string path = "") => path;
}
