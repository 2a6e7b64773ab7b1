namespace T5Platform.TestReport;

/// <summary>All projects' results and the coverage against its limits, for people and for the exit status.</summary>
internal sealed record Report
{
    private const int Slowest = 10;

    public required IReadOnlyList<ProjectResult> Projects { get; init; }
    public required IReadOnlyList<CoverageVerdict> Coverage { get; init; }

    public bool Succeeded => Total(TestOutcome.Failed) == 0 && Projects.Count > 0 && Coverage.All(verdict => verdict.Holds);

    public string Counts => $"{Total(TestOutcome.Passed)} passed, {Total(TestOutcome.Failed)} failed, {Total(TestOutcome.Skipped)} skipped";

    public static Report Read(string results, string repository)
    {
        var lines = LineCoverage.Read(results);
        var limits = CoverageLimit.Read(Path.Combine(repository, "build", "test", "coverage-limits.txt"));
        return new()
        {
            Projects = [.. Directory.EnumerateDirectories(results).Order(StringComparer.Ordinal).Select(folder => Project(folder, repository))],
            Coverage = [.. limits.Select(limit => CoverageVerdict.Of(limit, lines, limit.CodeExists(repository)))],
        };
    }

    public void Print(TextWriter to)
    {
        PrintProjects(to);
        PrintEach(to, "Skipped", TestOutcome.Skipped);
        PrintSlowest(to);
        to.WriteLine("\nLine coverage");
        foreach (var verdict in Coverage)
            to.WriteLine($"  {verdict}");
        // Last: who keeps only the end of a log still learns what failed.
        PrintEach(to, "Failed", TestOutcome.Failed);
    }

    private static ProjectResult Project(string folder, string repository)
    {
        var sources = Path.Combine(repository, "tests", Path.GetFileName(folder));
        var hasTests = Directory.Exists(sources) && Directory.EnumerateFiles(sources, "*.cs", SearchOption.AllDirectories)
            .Any(file => !file[sources.Length..].Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"));
        return ProjectResult.Read(folder, hasTests);
    }

    private int Total(TestOutcome outcome) => Projects.Sum(project => project.Count(outcome));

    private void PrintProjects(TextWriter to)
    {
        to.WriteLine($"\n{"Project",-40}{"passed",8}{"failed",8}{"skipped",8}{"seconds",9}");
        foreach (var project in Projects)
        {
            var seconds = project.Tests.Sum(test => test.Duration.TotalSeconds);
            to.WriteLine($"{project.Name,-40}{project.Count(TestOutcome.Passed),8}{project.Count(TestOutcome.Failed),8}{project.Count(TestOutcome.Skipped),8}{seconds,9:F1}");
        }
    }

    private void PrintEach(TextWriter to, string title, TestOutcome outcome)
    {
        if (Total(outcome) == 0)
            return;
        to.WriteLine($"\n{title}");
        foreach (var project in Projects)
        {
            if (outcome == TestOutcome.Failed && project.Broken is { } why)
                to.WriteLine($"  {project.Name}: {why} (see output.log in its results)");
            foreach (var test in project.Tests.Where(test => test.Outcome == outcome))
                to.WriteLine($"  {test.Name}\n      {test.Message.ReplaceLineEndings("\n      ")}");
        }
    }

    private void PrintSlowest(TextWriter to)
    {
        to.WriteLine("\nSlowest");
        foreach (var test in Projects.SelectMany(project => project.Tests).OrderByDescending(test => test.Duration).Take(Slowest))
            to.WriteLine($"  {test.Duration.TotalSeconds,7:F1} s  {test.Name}");
    }
}
