using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Facts;
using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Runs;
using T5Platform.Storage;
using T5Platform.Storage.Embedded;
using T5Platform.Storage.Migrations;
using T5Platform.Storage.Reading;
using T5Platform.Storage.Writing;
using T5Platform.Study.Catalogue;
using T5Platform.Study.Files;
using T5Platform.Study.Planning;
using T5Platform.Study.Running;
using T5Platform.Study.Scales;
using T5Platform.Web.Views;

namespace T5Platform.Benchmarks.Studies;

/// <summary>
/// The data of a table's page with 10,000 scored cells, all of its experiments still at work, out of a real Postgres: read, and made into
/// the table, while ten evaluations are written between two loads. The figure is the
/// 95th percentile of a load over what is asked; 1 is just enough.
/// </summary>
internal sealed class TablePageBenchmark : IBenchmark
{
    private const int Cells = 10_000;
    private const int Columns = 7;
    private const double Seconds = 0.3;
    private const int Loads = 60;
    private const int WrittenBetween = 10;

    private TimeSpan _reading;
    private TimeSpan _making;
    private long _allocated;
    private readonly List<EvaluationRecord> _written = [];
    private readonly TableExperiments _known = new();

    public IEnumerable<Figure> Measure(TextWriter log)
    {
        var loads = Run(log).GetAwaiter().GetResult();
        var p95 = loads[(int)(0.95 * (loads.Count - 1))];
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  median {1000 * loads[loads.Count / 2]:F0} ms, 95th percentile {1000 * p95:F0} ms of {Loads} loads; each takes {1000 * _reading.TotalSeconds / Loads:F0} ms of CPU time here to read, {1000 * _making.TotalSeconds / Loads:F0} ms to make the table, and allocates {_allocated / 1e6 / Loads:F1} MB"));
        yield return new("table-page-10000-cells", p95 / Seconds);
    }

    private async Task<List<double>> Run(TextWriter log)
    {
        using var folder = new WorkFolder();
        await using var server = await EmbeddedPostgres.StartAsync(new() { Home = folder.File("postgres"), StopWithHost = true }, NullLogger.Instance);
        var connection = server.ConnectionStringFor("postgres");
        await DatabaseMigrator.MigrateAsync(connection);
        await using var services = new ServiceCollection().AddT5Storage(connection).BuildServiceProvider();
        var at = Table();
        await Fill(at, services, log);
        var reader = services.GetRequiredService<IStudyReader>();
        // The first reads everything, and is not what a page under way waits for.
        await Load(at, reader);
        (_reading, _making, _allocated) = (default, default, 0);
        var took = new List<double>();
        for (var load = 0; load < Loads; load++)
        {
            await Write(services.GetRequiredService<IEvaluationStore>(), load);
            var before = Stopwatch.GetTimestamp();
            await Load(at, reader);
            took.Add(Stopwatch.GetElapsedTime(before).TotalSeconds);
        }

        return [.. took.Order()];
    }

    private async Task Load(TableAtScale at, IStudyReader reader)
    {
        var (begun, bytes) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes());
        var view = await StudyTableView.Load(reader, _known, at, CancellationToken.None);
        var read = Environment.CpuUsage.TotalTime;
        var table = at.Results(view.Scores, new() { Full = true });
        if (table.Rows.Sum(static row => row.Cells.Count(static cell => cell.Mean is not null)) is var scored && scored < Cells)
            throw new InvalidOperationException($"The table has {scored} scored cells of {Cells}.");
        (_reading, _making) = (_reading + (read - begun), _making + (Environment.CpuUsage.TotalTime - read));
        _allocated += GC.GetTotalAllocatedBytes() - bytes;
    }

    /// <summary>As a running table is written to: ten evaluations here and there.</summary>
    private async Task Write(IEvaluationStore store, int load)
    {
        for (var each = 0; each < WrittenBetween; each++)
        {
            var index = ((load * WrittenBetween) + each) * 17 % _written.Count;
            if (await store.Save(_written[index], null, []) != StoreResult.Written)
                throw new InvalidOperationException($"'{_written[index].Start.Name}' was not written.");
            _written[index] = _written[index] with { Version = _written[index].Version + 1 };
        }
    }

    /// <summary>A study of one's own: seven columns, two seeds, two checkpoints judged of each fine-tuning.</summary>
    private static TableAtScale Table()
    {
        var text = new StringBuilder("study: large\nover: t5\ntables:\n  - table: large\n    caption: Large\n    rows:\n");
        for (var row = 0; row < (Cells / Columns) + 1; row++)
            text.Append(CultureInfo.InvariantCulture, $"      - {{ row: row-{row}, change: {{ objective: {{ name: span_corruption, corruptionRate: {0.05 + (row % 500 * 0.001)}, meanSpanLength: {1 + (row / 500)} }} }} }}\n");
        var reading = StudyReader.Read([new("large.yaml", text.ToString())], PaperCatalogue.Find);
        var study = reading.Study ?? throw new InvalidOperationException(string.Join("\n", reading.Errors.Take(5)));
        return TableAtScale.Of(study, study.Tables.Single(), ScaleProfiles.Find("cpu-minutes")!);
    }

    private async Task Fill(TableAtScale at, IServiceProvider services, TextWriter log)
    {
        var (experiments, runs, evaluations) = (services.GetRequiredService<IExperimentStore>(), services.GetRequiredService<IRunStore>(), services.GetRequiredService<IEvaluationStore>());
        var (count, random) = (0, new Random(7));
        foreach (var mapped in at.Mapping.Experiments)
        {
            var id = ExperimentId.New(TimeProvider.System);
            var plan = ExperimentPlanner.Plan(id, mapped.Spec);
            await experiments.Save(new() { Id = id, Spec = mapped.Spec, Plan = plan, State = ExperimentState.Running, SubmittedAt = TimeProvider.System.GetUtcNow() }, []);
            foreach (var run in plan.Runs)
                await runs.Save(Of(id, run), null, []);
            foreach (var evaluation in plan.Evaluations)
            {
                _written.Add(Of(id, evaluation, random.NextDouble()));
                await evaluations.Save(_written[^1], null, []);
                _written[^1] = _written[^1] with { Version = 1 };
            }

            count += plan.Evaluations.Count;
        }

        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {at.Mapping.Experiments.Count} experiments with {count} evaluations"));
    }

    private static RunRecord Of(ExperimentId experiment, PlannedRun run) => new()
    {
        Id = run.Id,
        Start = new() { Experiment = experiment, Name = run.Name, Spec = run.Spec, Pool = new("default") },
        Status = Done with { Step = run.Spec.Steps, BestStep = run.Spec.Steps },
    };

    private static EvaluationRecord Of(ExperimentId experiment, PlannedEvaluation evaluation, double score) => new()
    {
        Id = evaluation.Id,
        Start = new()
        {
            Experiment = experiment,
            Name = evaluation.Name,
            Spec = evaluation.Spec,
            Run = evaluation.Run,
            Checkpoint = new() { Id = new(evaluation.Run.Value), Step = 1, ManifestPath = "checkpoints/of/the/run/manifest.json" },
            Pool = new("default"),
        },
        Status = Done,
        Scored = new() { Scores = [.. MetricsOf(evaluation.Spec.Task).Select(metric => new MetricScore(metric, 100 * score))], Examples = 512, PredictionsPath = "evaluations/x/predictions.jsonl" },
    };

    private static string[] MetricsOf(string task) => task == "member_name" ? ["rouge1", "rouge2", "rougeL", "exact_match"] : ["accuracy"];

    private static RunStatus Done { get; } = new() { State = RunState.Completed, Generation = new(1), SubmittedAt = DateTimeOffset.UnixEpoch, WorkDone = true };
}
