using System.Text.RegularExpressions;

namespace T5Platform.Architecture.Tests;

[Trait("speed", "unit")]
public sealed partial class SourceRulesTests
{
    private static readonly IReadOnlyList<string> Sources =
    [
        .. Directory.EnumerateFiles(Path.Combine(Project.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal)),
    ];

    [Fact]
    public void Folders_InSource_AreConcepts()
    {
        string[] vague = ["Helpers", "Managers", "Utils", "Utilities", "Common", "Misc"];
        Assert.DoesNotContain(Sources, path => path.Split('/').Intersect(vague).Any());
    }

    [Fact]
    public void Files_InSource_HoldOneIdea() =>
        Assert.Empty(Sources.Where(path => !path.Contains("/Migrations/", StringComparison.Ordinal) && File.ReadLines(path).Count() > 400)
            .Select(path => Path.GetRelativePath(Project.Root, path)));

    [Fact]
    public void SqlThatWritesBusinessTables_StandsInStorageOnly()
    {
        var offenders = Sources
            .Where(path => !path.Contains("/T5Platform.Storage/", StringComparison.Ordinal) && WritesSql().IsMatch(File.ReadAllText(path)))
            .Select(path => Path.GetRelativePath(Project.Root, path));
        Assert.Empty(offenders);
    }

    /// <summary>A grain that serves requests under the lock of its activation can stop a silo for ever.</summary>
    [Fact]
    public void Grains_BeginWithATurnOfTheirOwn()
    {
        var grains = Sources.Where(path => IsGrain().IsMatch(File.ReadAllText(path))).ToList();
        Assert.True(grains.Count >= 7, "The rule does not see the grains.");
        Assert.All(grains, static path => Assert.Contains("await FirstTurn.OfItsOwn();", File.ReadAllText(path), StringComparison.Ordinal));
    }

    [Fact]
    public void Packages_Versions_ArePinnedCentrally()
    {
        var projects = Directory.EnumerateFiles(Project.Root, "*.csproj", SearchOption.AllDirectories)
            .Where(path => path.Contains("/src/", StringComparison.Ordinal) || path.Contains("/tests/", StringComparison.Ordinal));
        Assert.DoesNotContain(projects, path => PackageVersion().IsMatch(File.ReadAllText(path)));
    }

    [GeneratedRegex("\\b(insert into|delete from|update)\\s+(experiments|runs|attempts|evaluations|checkpoints|leases|nodes|metric_points|events|sweeps|studies)\\b", RegexOptions.IgnoreCase)]
    private static partial Regex WritesSql();

    [GeneratedRegex("\\bclass\\b[^{;]*:\\s*Grain\\b")]
    private static partial Regex IsGrain();

    [GeneratedRegex("<PackageReference[^>]*\\sVersion=")]
    private static partial Regex PackageVersion();
}
