using System.Xml;

namespace T5Platform.TestReport;

/// <summary>What one test project left behind: its tests, and what is wrong beyond them.</summary>
internal sealed record ProjectResult
{
    public required string Name { get; init; }
    public required IReadOnlyList<TestResult> Tests { get; init; }

    /// <summary>Why the project failed beyond its single tests (a crashed or killed test process); null when nothing is wrong.</summary>
    public string? Broken { get; init; }

    public int Count(TestOutcome outcome) =>
        Tests.Count(test => test.Outcome == outcome) + (outcome == TestOutcome.Failed && Broken is not null ? 1 : 0);

    /// <param name="folder">The project's results: <c>exit</c> (the status) and the trx files.</param>
    /// <param name="hasTests">Whether the project has sources; one without may end quietly with no results.</param>
    public static ProjectResult Read(string folder, bool hasTests)
    {
        var name = Path.GetFileName(folder);
        try
        {
            var files = Directory.GetFiles(folder, "*.trx").Select(TrxFile.Read).ToList();
            return new() { Name = name, Tests = [.. files.SelectMany(file => file.Tests)], Broken = Diagnose(Status(folder), files, hasTests) };
        }
        catch (XmlException error)
        {
            return new() { Name = name, Tests = [], Broken = $"its results file is cut off: {error.Message}" };
        }
    }

    private static string Status(string folder)
    {
        var file = Path.Combine(folder, "exit");
        return File.Exists(file) ? File.ReadAllText(file).Trim() : "unknown";
    }

    private static string? Diagnose(string status, List<TrxFile> files, bool hasTests)
    {
        var fatal = files.SelectMany(file => file.FatalErrors).FirstOrDefault();
        var failed = files.Any(file => file.Tests.Any(test => test.Outcome == TestOutcome.Failed));
        return status switch
        {
            "124" or "137" => "ran past its time and was ended",
            _ when fatal is not null => $"the test process broke: {fatal}",
            "0" when hasTests && files.Sum(file => file.Tests.Count) == 0 => "has sources but ran no test",
            "0" => null,
            _ when files.Count == 0 => $"ended with status {status} and wrote no results: the test process crashed",
            _ when !failed => $"ended with status {status} though no test failed",
            _ => null,
        };
    }
}
