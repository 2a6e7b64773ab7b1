using T5Platform.Contracts.Specs;
using T5Platform.Study.Tables;

namespace T5Platform.Study.Tests.Tables;

[Trait("speed", "unit")]
public class RenderingTests
{
    private static readonly ExperimentSpec Spec = Specs.Spec(Specs.Row("scratch", baseline: true, pretrain: false), Specs.Row("span|corruption"), Specs.Row("late", steps: 7));

    private static readonly ResultTable Table = Specs.Table(Spec,
        ("scratch", "sst2", [70, 72]), ("span|corruption", "sst2", [80, 80.5]), ("scratch", "cola", [10, double.NaN]),
        ("late", "sst2", [double.PositiveInfinity, double.PositiveInfinity]), ("late", "cola", [double.NaN, double.NaN]));

    [Fact]
    public void Markdown_Table_IsGitHubs() => Assert.Equal("""
        **study**

        |  | sst2 accuracy | cola accuracy | average |
        | --- | ---: | ---: | ---: |
        | \* scratch | 71.00 ± 1.41 | 10.00 (1/2) | 40.00 (3/4) |
        | span\|corruption | **80.25 ± 0.35** | waiting | 50% |
        | late | failed | 50% | 75% |

        - Mean ± sample standard deviation over 2 seeds (1, 2).
        - \* baseline.
        - Bold: the best of the column and all within two standard deviations of it, the deviation of row 'scratch'.
        - Not finished: 7 of 12 evaluations are settled (70% of the work).

        """, MarkdownTable.Render(Table));

    [Fact]
    public void Text_Table_IsAligned() => Assert.Equal("""
        study

                            sst2 accuracy  cola accuracy      average
        ---------------  ----------------  -------------  -----------
        * scratch            71.00 ± 1.41    10.00 (1/2)  40.00 (3/4)
        span|corruption  **80.25 ± 0.35**        waiting          50%
        late                       failed            50%          75%

        Mean ± sample standard deviation over 2 seeds (1, 2).
        * baseline.
        Bold: the best of the column and all within two standard deviations of it, the deviation of row 'scratch'.
        Not finished: 7 of 12 evaluations are settled (70% of the work).

        """, TextTable.Render(Table));

    [Fact]
    public void Text_Ansi_PutsBoldIntoEscapesThatTakeNoRoom()
    {
        var text = TextTable.Render(Table, ansi: true);

        Assert.DoesNotContain("**", text);
        var lines = text.Split('\n');
        var bold = lines.Single(line => line.Contains('\e', StringComparison.Ordinal));
        Assert.Contains("\e[1m80.25 ± 0.35\e[0m", bold);
        Assert.Equal(
            lines[2].IndexOf("cola accuracy", StringComparison.Ordinal) + "cola accuracy".Length,
            bold.Replace("\e[1m", "").Replace("\e[0m", "").IndexOf("waiting", StringComparison.Ordinal) + "waiting".Length);
    }

    [Fact]
    public void Csv_Table_HasALineForEachCellWithItsSources()
    {
        var lines = CsvTable.Render(Table).Split("\r\n");

        Assert.Equal(1 + 9 + 1, lines.Length);
        Assert.Equal("row,baseline,column,task,metric,mean,standard_deviation,n,bold,seeds_scored,seeds_failed,seeds,scores,evaluations,runs,interval_low,interval_high,p_value", lines[0]);
        Assert.StartsWith("scratch,1,sst2 accuracy,sst2,accuracy,71,1.4142135623730951,2,0,2,0,1 2,70 72,", lines[1]);
        Assert.Contains(",failed failed,", lines[7]);
        Assert.Contains(",10 pending,", lines[2]);
    }

    [Theory]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"hi\"", "\"say \"\"hi\"\"\"")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("-1.5", "-1.5")]
    public void Csv_RowName_IsQuotedAndNeverAFormula(string name, string field) =>
        Assert.StartsWith($"{field},0,", CsvTable.Render(Specs.Table(Specs.Spec(Specs.Row(name)))).Split("\r\n")[1]);
}
