using T5Platform.Cli.Api.Documents;
using T5Platform.Cli.Drawing;

namespace T5Platform.Cli.Tests.Drawing;

[Trait("speed", "unit")]
public sealed class ResultTableTests
{
    private static readonly TableProgress All = new(2, 0, 2, 1);

    [Fact]
    public void Table_OfThreeTasks_Fits80Columns()
    {
        var table = Of(["member_kind accuracy", "exception_type accuracy", "member_name rouge1", "average"], new(83.278, 0.241, true, All));
        Assert.Equal(
            [
                "Title",
                "",
                "                    member_kind  exception_type   member_name",
                "                       accuracy        accuracy        rouge1       average",
                "───────────────────────────────────────────────────────────────────────────",
                "* No pre-training  83.28 ± 0.24    83.28 ± 0.24  83.28 ± 0.24  83.28 ± 0.24",
                "Span corruption    83.28 ± 0.24    83.28 ± 0.24  83.28 ± 0.24  83.28 ± 0.24",
                "",
                "A note.",
            ],
            Screen.Of(ResultTable.Draw(table, 80)));
    }

    [Fact]
    public void Table_WiderThanTheTerminal_GoesOnBelow()
    {
        var table = Of([.. Enumerable.Range(1, 9).Select(static index => $"task-{index} accuracy")], new(83.278, 0.241, false, All));
        var lines = Screen.Of(ResultTable.Draw(table, 60));
        Assert.All(lines, line => Assert.True(line.Length <= 60, line));
        Assert.Equal(4, lines.Count(static line => line.StartsWith("* No pre-training", StringComparison.Ordinal)) + 1);
    }

    [Fact]
    public void Table_UnderItsTitle_HasNone() =>
        Assert.DoesNotContain("Title", Screen.Of(ResultTable.Draw(Of(["average"], new(1, null, false, All)), 80, hasTitle: false)));

    [Fact]
    public void Table_Unfinished_SaysSo() =>
        Assert.Contains(
            "Not finished: 3 of 8 evaluations are settled (99% of the work).",
            Screen.Of(ResultTable.Draw(Of(["average"], new(1, null, false, All)) with { Progress = new(2, 1, 8, 0.9999) }, 80)));

    [Theory]
    [InlineData(83.278, 0.241, 2, 0, 2, 1.0, "83.28 ± 0.24")]
    [InlineData(83.278, null, 1, 0, 1, 1.0, "83.28")]
    [InlineData(83.278, null, 1, 0, 2, 0.6, "83.28 (1/2)")]
    [InlineData(null, null, 0, 0, 2, 0.379, "37%")]
    [InlineData(null, null, 0, 0, 2, 0.0, "waiting")]
    [InlineData(null, null, 0, 2, 2, 1.0, "failed")]
    [InlineData(null, null, 0, 0, 0, 0.0, "")]
    public void Figure_SaysWhatIsKnown(double? mean, double? deviation, int scored, int failed, int total, double fraction, string text) =>
        Assert.Equal(text, Figure.Of(new(mean, deviation, false, new(scored, failed, total, fraction))).Text);

    private static Table Of(IReadOnlyList<string> columns, TableCell cell) => new()
    {
        Title = "Title",
        Progress = All,
        Columns = [.. columns.Select(static title => new TableColumn(title))],
        Rows = [new("No pre-training", true, [.. columns.Select(_ => cell)]), new("Span corruption", false, [.. columns.Select(_ => cell)])],
        Notes = ["A note."],
    };
}
