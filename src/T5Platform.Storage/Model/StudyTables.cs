using Microsoft.EntityFrameworkCore;

namespace T5Platform.Storage.Model;

/// <summary>
/// Tables of experiments, runs and evaluations. No foreign keys between tables of different writers: one grain's write must
/// not wait for, or fail by, another's.
/// </summary>
internal static class StudyTables
{
    private const string NotEnded = "state not in ('completed', 'failed', 'cancelled')";

    public static void Map(ModelBuilder model)
    {
        MapExperiments(model);
        MapRuns(model);
        MapEvaluations(model);
    }

    private static void MapExperiments(ModelBuilder model) => model.Entity<ExperimentRow>(table =>
    {
        table.ToTable("experiments").HasKey(row => row.Id);
        table.Property(row => row.State).AsText();
        table.Property(row => row.Spec).InJson();
        table.Property(row => row.Plan).InJson();
        table.Property(row => row.Decisions!).InJson();
        table.HasIndex(row => new { row.SubmittedAt, row.Id }, "experiments_by_age").IsDescending();
        table.HasIndex(row => row.Id, "experiments_unfinished").HasFilter(NotEnded);
        // Experiments from before they were kept share nothing.
        table.Property(row => row.SharedHolders).HasDefaultValueSql("'{}'");
        table.Property(row => row.RunHashes).HasDefaultValueSql("'{}'");
        table.HasIndex(row => row.RunHashes, "experiments_by_run_hash").HasMethod("gin");
    });

    private static void MapRuns(ModelBuilder model) => model.Entity<RunRow>(table =>
    {
        table.ToTable("runs").HasKey(row => row.Id);
        table.Property(row => row.State).AsText();
        table.Property(row => row.Start).InJson();
        table.Property(row => row.Status).InJson();
        table.HasIndex(row => row.ExperimentId, "runs_by_experiment");
        table.HasIndex(row => row.Id, "runs_unfinished").HasFilter(NotEnded);
    });

    private static void MapEvaluations(ModelBuilder model) => model.Entity<EvaluationRow>(table =>
    {
        table.ToTable("evaluations").HasKey(row => row.Id);
        table.Property(row => row.State).AsText();
        table.Property(row => row.Start).InJson();
        table.Property(row => row.Status).InJson();
        table.Property(row => row.Scored!).InJson();
        table.HasIndex(row => row.ExperimentId, "evaluations_by_experiment");
        table.HasIndex(row => row.CheckpointId, "evaluations_by_checkpoint");
        table.HasIndex(row => row.Id, "evaluations_unfinished").HasFilter(NotEnded);
    });
}
