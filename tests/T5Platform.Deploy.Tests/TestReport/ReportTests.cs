using T5Platform.Deploy.Tests.Files;
using T5Platform.TestReport;

namespace T5Platform.Deploy.Tests.TestReport;

[Trait("speed", "unit")]
public sealed class ReportTests : IDisposable
{
    private const string Passed = """<UnitTestResult testName="A.Fine" outcome="Passed" duration="00:00:01.5" />""";
    private const string Failed = """<UnitTestResult testName="A.Bad" outcome="Failed" duration="00:00:00.1"><Output><ErrorInfo><Message>2 is not 3</Message></ErrorInfo></Output></UnitTestResult>""";
    private const string Skipped = """<UnitTestResult testName="A.Later" outcome="NotExecuted"><Output><ErrorInfo><Message>no Helm here</Message></ErrorInfo></Output></UnitTestResult>""";

    private readonly TemporaryFolder folder = new();

    public ReportTests() => folder.Write("build/test/coverage-limits.txt", "# assembly limit\nX.Data 90\nX.Grains/Machine 50\n");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Read_AllPassed_Succeeds()
    {
        Project("X.Tests", 0, Trx(Passed + Skipped));
        var report = Read();
        Assert.True(report.Succeeded);
        Assert.Equal("1 passed, 0 failed, 1 skipped", report.Counts);
    }

    [Fact]
    public void Print_Skipped_GivesTheReason()
    {
        Project("X.Tests", 0, Trx(Passed + Skipped));
        var text = Printed();
        Assert.Contains("A.Later", text, StringComparison.Ordinal);
        Assert.Contains("no Helm here", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OneFailed_FailsAndCountsIt()
    {
        Project("X.Tests", 1, Trx(Passed + Failed));
        var report = Read();
        Assert.False(report.Succeeded);
        Assert.Equal("1 passed, 1 failed, 0 skipped", report.Counts);
        Assert.Contains("2 is not 3", Printed(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(134, null)]
    [InlineData(0, null)]
    [InlineData(1, "passed")]
    [InlineData(124, "passed")]
    [InlineData(0, "cut off")]
    [InlineData(0, "fatal")]
    [InlineData(0, "empty")]
    public void Read_ProjectThatDidNotEndWell_CountsAsAFailure(int status, string? results)
    {
        folder.Write("tests/X.Tests/ATests.cs", "");
        Project("X.Tests", status, results switch
        {
            null => null,
            "cut off" => Trx(Passed)[..80],
            "fatal" => Trx(Passed, """<RunInfo outcome="Error"><Text>[FATAL ERROR] the process crashed</Text></RunInfo>"""),
            "empty" => Trx(""),
            _ => Trx(Passed),
        });
        var report = Read();
        Assert.False(report.Succeeded);
        Assert.Equal(1, report.Projects.Sum(project => project.Count(TestOutcome.Failed)));
        Assert.NotNull(report.Projects[0].Broken);
    }

    [Fact]
    public void Read_ProjectWithoutSourcesOrResults_IsFine()
    {
        Project("X.Tests", 0, null);
        Assert.True(Read().Succeeded);
    }

    [Fact]
    public void Read_NoProjectAtAll_Fails()
    {
        Directory.CreateDirectory(Path.Combine(folder.Path, "results"));
        Assert.False(Read().Succeeded);
    }

    [Theory]
    [InlineData(9, true)]
    [InlineData(8, false)]
    public void Read_Coverage_HoldsAtTheLimitAndFailsBelow(int run, bool holds)
    {
        Project("X.Tests", 0, Trx(Passed));
        Cover("X.Tests", "X.Data", "X.Data.Reader", Enumerable.Range(1, 10).Select(line => (line, line <= run ? 1 : 0)));
        Assert.Equal(holds, Read().Succeeded);
    }

    [Fact]
    public void Read_CoverageOfTwoProjects_IsTheUnionOfTheirLines()
    {
        Project("X.Tests", 0, Trx(Passed));
        Cover("X.Tests", "X.Data", "X.Data.Reader", [(1, 1), (2, 0)]);
        Cover("Y.Tests", "X.Data", "X.Data.Reader", [(1, 0), (2, 4)]);
        Assert.Contains("100.0 %  (2 of 2 lines", Read().Coverage[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_CoverageOfTwoProjects_MeetsInTheSameFileWhateverTheirRoots()
    {
        Project("X.Tests", 0, Trx(Passed));
        Cover("X.Tests", "X.Data", "X.Data.Reader", [(1, 1), (2, 0)], root: "/src/X.Data/", file: "F.cs");
        Cover("Y.Tests", "X.Data", "X.Data.Reader", [(1, 0), (2, 4)], root: "/src/", file: "X.Data/F.cs");
        Assert.Contains("100.0 %  (2 of 2 lines", Read().Coverage[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_CoverageOfAType_CountsItsClosuresAndNoOtherType()
    {
        Project("X.Tests", 0, Trx(Passed));
        Cover("X.Tests", "X.Grains", "X.Grains.Runs.Machine", [(1, 1), (2, 1)]);
        Cover("Y.Tests", "X.Grains", "X.Grains.Runs.Machine/<>c", [(2, 0), (3, 0)]);
        Cover("Z.Tests", "X.Grains", "X.Grains.Runs.Other", [(4, 0)]);
        Assert.Contains("(2 of 3 lines", Read().Coverage[1].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_CodeThatNoReportNames_Fails()
    {
        folder.Write("src/X.Data/Reader.cs", "");
        Project("X.Tests", 0, Trx(Passed));
        Assert.False(Read().Succeeded);
        Assert.Contains("NOT MEASURED", Printed(), StringComparison.Ordinal);
    }

    private Report Read() => Report.Read(Path.Combine(folder.Path, "results"), folder.Path);

    private string Printed()
    {
        using var writer = new StringWriter();
        Read().Print(writer);
        return writer.ToString();
    }

    private void Project(string name, int status, string? trx)
    {
        folder.Write($"results/{name}/exit", $"{status}\n");
        if (trx is not null)
            folder.Write($"results/{name}/{name}.trx", trx);
    }

    private void Cover(string project, string assembly, string type, IEnumerable<(int Line, int Hits)> lines, string root = "/src/", string file = "F.cs")
    {
        folder.Write($"results/{project}/exit", "0");
        folder.Write($"results/{project}/id/coverage.cobertura.xml", $"""
            <coverage><sources><source>{root}</source></sources><packages><package name="{assembly}"><classes><class name="{type.Replace("<", "&lt;", StringComparison.Ordinal)}" filename="{file}"><lines>
            {string.Concat(lines.Select(line => $"""<line number="{line.Line}" hits="{line.Hits}" />"""))}
            </lines></class></classes></package></packages></coverage>
            """);
    }

    private static string Trx(string results, string infos = "") => $"""
        <TestRun xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010"><Results>{results}</Results><ResultSummary outcome="Completed"><RunInfos>{infos}</RunInfos></ResultSummary></TestRun>
        """;
}
