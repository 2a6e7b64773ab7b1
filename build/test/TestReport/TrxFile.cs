using System.Globalization;
using System.Xml.Linq;

namespace T5Platform.TestReport;

/// <summary>What <c>dotnet test --logger trx</c> wrote: the tests, and the errors that belong to no test.</summary>
internal sealed record TrxFile
{
    private static readonly XNamespace Ns = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    public required IReadOnlyList<TestResult> Tests { get; init; }

    /// <summary>A crashed or aborted test process; the tests that it had not reached are missing without another trace.</summary>
    public required IReadOnlyList<string> FatalErrors { get; init; }

    /// <exception cref="System.Xml.XmlException">The file is cut off or no XML.</exception>
    public static TrxFile Read(string path)
    {
        var document = XDocument.Load(path);
        return new()
        {
            Tests = [.. document.Descendants(Ns + "UnitTestResult").Select(Result)],
            FatalErrors = [.. document.Descendants(Ns + "RunInfo").Where(IsFatal).Select(info => info.Value.Trim())],
        };
    }

    // The xUnit adapter repeats each failed test here too, marked [FAIL].
    private static bool IsFatal(XElement info) =>
        (string?)info.Attribute("outcome") == "Error" && !info.Value.TrimEnd().EndsWith("[FAIL]", StringComparison.Ordinal);

    private static TestResult Result(XElement element) => new()
    {
        Name = (string?)element.Attribute("testName") ?? "a test without a name",
        Outcome = Outcome((string?)element.Attribute("outcome")),
        Duration = TimeSpan.TryParse((string?)element.Attribute("duration"), CultureInfo.InvariantCulture, out var time) ? time : default,
        Message = Message(element),
    };

    // Whatever is neither passed nor skipped (Failed, Error, Timeout, Aborted, a word yet unknown) is a failure.
    private static TestOutcome Outcome(string? word) => word switch
    {
        "Passed" => TestOutcome.Passed,
        "NotExecuted" => TestOutcome.Skipped,
        _ => TestOutcome.Failed,
    };

    private static string Message(XElement element) =>
        (element.Descendants(Ns + "Message").FirstOrDefault() ?? element.Descendants(Ns + "StdOut").FirstOrDefault())?.Value.Trim() ?? "";
}
