using T5Platform.Storage.Reading;
using T5Platform.Study.Running;
using T5Platform.Web.Studies;
using T5Platform.Web.Tests.Demo;
using T5Platform.Web.Tests.Rest;
using T5Platform.Web.Views;

namespace T5Platform.Web.Tests.Views;

/// <summary>A study's table is made of experiments that are kept while they stand still.</summary>
[Trait("speed", "unit")]
public sealed class TableExperimentsTests
{
    private static readonly TableAtScale Table = PaperTables.Find("t5", "cpu-minutes")!;
    private readonly InMemoryStudy _study = new();
    private readonly TableExperiments _tables = new();

    public TableExperimentsTests() => StudyTablesTests.Completed(_study, "t5");

    [Fact]
    public async Task Scores_OfAnEvaluationThatIsWrittenAnew_AreTheNewOnes()
    {
        var before = await StudyTableView.Load(_study, _tables, Table, TestContext.Current.CancellationToken);
        var counted = before.Scores.First(static score => score.Score is not null).Evaluation;
        var written = _study.AllEvaluations[counted];
        _study.AllEvaluations[counted] = written with { Version = written.Version + 1, Scored = written.Scored! with { Scores = [.. written.Scored.Scores.Select(static score => score with { Value = 99.5 })] } };

        var after = await StudyTableView.Load(_study, _tables, Table, TestContext.Current.CancellationToken);

        Assert.All(before.Scores.Where(score => score.Evaluation == counted), static score => Assert.NotEqual(99.5, score.Score));
        Assert.All(after.Scores.Where(score => score.Evaluation == counted), static score => Assert.Equal(99.5, score.Score));
        Assert.Equal(
            before.Scores.Where(score => score.Evaluation != counted).Select(static score => (score.Row, score.Column, score.Seed, score.Score)),
            after.Scores.Where(score => score.Evaluation != counted).Select(static score => (score.Row, score.Column, score.Seed, score.Score)));
    }

    [Fact]
    public async Task Experiment_IsKept_UntilItOrWhereItStandsIsAnother()
    {
        var record = _study.AllExperiments.Values.First();
        var standings = (await _study.Standings([record.Id], TestContext.Current.CancellationToken))[record.Id];
        var first = _tables.Of(record, standings);

        Assert.Same(first, _tables.Of(record with { }, standings));
        Assert.NotSame(first, _tables.Of(record with { Version = record.Version + 1 }, standings));
        Assert.NotSame(first, _tables.Of(record, standings with { }));
    }

    [Fact]
    public void Scores_OfAnotherScale_AreNotThoseThatAreKept()
    {
        // Before anything is scored a task has the columns that the study has for it, and at another scale none.
        var experiment = new TableExperiment(_study.AllExperiments.Values.First(), Standings.None);
        var kept = experiment.ScoresOf(Table.Scaled);

        Assert.NotEmpty(kept);
        Assert.Same(kept, experiment.ScoresOf(Table.Scaled));
        Assert.Empty(experiment.ScoresOf(Table.Study));
        Assert.Equal(kept.Count, experiment.ScoresOf(Table.Scaled).Count);
    }
}
