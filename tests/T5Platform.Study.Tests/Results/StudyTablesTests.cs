using T5Platform.Study.Catalogue;
using T5Platform.Study.Definitions;
using T5Platform.Study.Results;
using T5Platform.Study.Tables;

namespace T5Platform.Study.Tests.Results;

[Trait("speed", "unit")]
public sealed class StudyTablesTests
{
    private static readonly StudyDefinition Study = PaperCatalogue.Study;

    /// <summary>The published scores of a table as if they had been measured, one seed a row.</summary>
    private static List<StudyScore> AsMeasured(TableDefinition table) =>
    [
        .. from row in table.Rows
           where row.Kind == RowKind.Run
           let full = Study.Rows.Single(each => each.Kind == RowKind.Full && each.Of == row.Id)
           from score in full.Scores
           where !Study.Layout.Averages.ContainsKey(score.Key)
           select new StudyScore { Row = row.Id, Column = score.Key, Seed = 1, Score = score.Value },
    ];

    [Theory]
    [InlineData("t2")]
    [InlineData("t4")]
    [InlineData("t5")]
    [InlineData("t6")]
    [InlineData("t7")]
    [InlineData("t11")]
    public void Table_OfThePublishedScores_IsThePublishedTable(string id)
    {
        var table = Study.Table(id)!;
        var (made, printed) = (StudyTables.Of(Study, table, AsMeasured(table)), StudyTables.Published(Study, table));
        foreach (var (row, other) in made.Rows.Zip(printed.Rows))
        {
            foreach (var ((cell, was), column) in row.Cells.Zip(other.Cells).Zip(made.Columns))
            {
                Assert.Equal(was.Mean!.Value, cell.Mean!.Value, 0.0101);
                if (!Study.Differences.Any(known => known.Rule == "bold" && known.Column == column.Title && Study.Row(known.Row)!.Label == row.Name))
                    Assert.True(was.Bold == cell.Bold, $"{row.Name} {column.Title}");
            }
        }
    }

    [Fact]
    public void Table_WithoutReplicas_GoesByThePapersDeviationAndSaysSo()
    {
        var table = StudyTables.Of(Study, Study.Table("t7")!, AsMeasured(Study.Table("t7")!));
        Assert.Contains(table.Notes, static note => note.Contains("published with the study over 10 runs", StringComparison.Ordinal));
        Assert.Equal(0.235, table.Columns[0].Spread);
    }

    [Fact]
    public void Table_WithReplicas_GoesByTheirDeviation()
    {
        var table = Study.Table("t7")!;
        var scores = AsMeasured(table);
        scores.AddRange(scores.Where(static score => score.Row == "t7-iid").Select(static score => score with { Seed = 2, Score = score.Score + 1 }).ToList());
        var made = StudyTables.Of(Study, table, scores, new() { Full = true, Published = true });
        Assert.Equal(Math.Sqrt(0.5), made.Columns[1].Spread!.Value, 1e-9);
        Assert.Equal((2, 33), (made.Rows[0].Cells[1].Count, made.Columns.Count));
        Assert.Equal(80.88, made.Rows[0].Cells[made.Columns.Index().Single(static column => column.Item.Title == "squad.em").Index].Published);
    }

    [Fact]
    public void Cell_NotFinished_IsNotBoldAndShowsItsProgress()
    {
        var table = Study.Table("t7")!;
        var scores = AsMeasured(table).Select(static score => score is { Row: "t7-span-3", Column: "squad.em" } ? score with { Score = null, Fraction = 0.4 } : score).ToList();
        var made = StudyTables.Of(Study, table, scores);
        var cell = made.Rows[2].Cells[2];
        Assert.Equal((null, false, 0.4), (cell.Mean, cell.Bold, cell.Progress.Fraction));
        Assert.Contains("\\textcolor{gray}{40\\%}", LatexTable.Render(made), StringComparison.Ordinal);
        Assert.Contains("<td class=\"pending\">40%</td>", HtmlTable.Render(made), StringComparison.Ordinal);
    }

    [Fact]
    public void Average_WhereAPartFailed_HasNoMean()
    {
        var table = Study.Table("t7")!;
        var scores = AsMeasured(table).Select(static score => score is { Row: "t7-span-3", Column: "glue.cola.mcc" } ? score with { Score = null, Failure = "It diverged." } : score).ToList();
        Assert.Null(StudyTables.Of(Study, table, scores).Rows[2].Cells[0].Mean);
    }

    [Fact]
    public void Average_OfSeveralSeeds_IsOfThoseThatHaveEveryPart()
    {
        var table = Study.Table("t7")!;
        var once = AsMeasured(table);
        List<StudyScore> scores =
        [
            .. once.Select(static score => score with { Seed = 3, Score = score.Score + 2 }),
            .. once,
            .. once.Select(static score => score with { Seed = 2, Score = score is { Row: "t7-span-3", Column: "glue.cola.mcc" } ? null : score.Score + 1 }),
        ];
        var (one, made) = (StudyTables.Of(Study, table, once), StudyTables.Of(Study, table, scores));
        Assert.Equal((3, 2), (made.Rows[0].Cells[0].Count, made.Rows[2].Cells[0].Count));
        Assert.Equal(one.Rows[2].Cells[0].Mean!.Value + 1, made.Rows[2].Cells[0].Mean!.Value, 1e-9);
        Assert.Equal(1, made.Rows[0].Cells[0].StandardDeviation!.Value, 1e-9);
        Assert.Equal(Math.Sqrt(2), made.Rows[2].Cells[0].StandardDeviation!.Value, 1e-9);
        Assert.Equal(3 * one.Rows[2].Cells[0].Sources.Count, made.Rows[2].Cells[0].Sources.Count);
        Assert.False(made.Rows[2].Cells[0].Bold);
    }

    [Fact]
    public void Examples_OfTwoRows_GiveAnIntervalAndAPairedTest()
    {
        var table = Study.Table("t7")!;
        var scores = AsMeasured(table).Select(static score => score.Column == "squad.em"
            ? score with { Examples = [.. Enumerable.Range(0, 200).Select(index => index % 10 < (score.Row == "t7-iid" ? 8 : 2) ? 100.0 : 0.0)] }
            : score).ToList();
        var made = StudyTables.Of(Study, table, scores);
        Assert.InRange(made.Rows[0].Cells[2].Interval!.Low, 70, 80);
        Assert.True(made.Rows[1].Cells[2].Chance < 0.01);
        Assert.Null(made.Rows[0].Cells[2].Chance);
    }

    [Fact]
    public void Latex_OfTheFullTable_IsTurnedAndEscaped()
    {
        var latex = LatexTable.Render(StudyTables.Published(Study, Study.Table("t16")!, new() { Full = true }));
        Assert.Contains("\\rotatebox{90}{glue.mnli\\_matched.accuracy}", latex, StringComparison.Ordinal);
        Assert.Contains("2\\textasciicircum{}29", latex, StringComparison.Ordinal);
        Assert.Equal(69, latex.Split("\\midrule")[1].Split("\\bottomrule")[0].Split(" \\\\\n").Length - 1);
    }
}
