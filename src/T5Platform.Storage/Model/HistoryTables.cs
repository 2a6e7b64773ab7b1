using Microsoft.EntityFrameworkCore;

namespace T5Platform.Storage.Model;

/// <summary>Tables that grow: attempts, checkpoints, metric points, events.</summary>
internal static class HistoryTables
{
    public static void Map(ModelBuilder model)
    {
        MapAttempts(model);
        MapCheckpoints(model);
        MapMetricPoints(model);
        MapEvents(model);
    }

    private static void MapAttempts(ModelBuilder model) => model.Entity<AttemptRow>(table =>
    {
        table.ToTable("attempts").HasKey(row => new { row.HolderKind, row.HolderId, row.Generation });
        table.Property(row => row.HolderKind).AsText();
        table.Property(row => row.Lease!).InJson();
    });

    private static void MapCheckpoints(ModelBuilder model) => model.Entity<CheckpointRow>(table =>
    {
        table.ToTable("checkpoints").HasKey(row => row.Id);
        table.Property(row => row.Manifest).InJson();
        table.HasOne<RunRow>().WithMany().HasForeignKey(row => row.RunId).HasConstraintName("checkpoints_run").OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(row => new { row.RunId, row.Step }, "checkpoints_by_step");
    });

    private static void MapMetricPoints(ModelBuilder model) => model.Entity<MetricPointRow>(table =>
    {
        table.ToTable("metric_points").HasKey(row => new { row.RunId, row.Step });
        table.Property(row => row.Loss).HasColumnType("real");
        table.Property(row => row.LearningRate).HasColumnType("real");
    });

    private static void MapEvents(ModelBuilder model) => model.Entity<EventRow>(table =>
    {
        table.ToTable("events").HasKey(row => row.Number);
        table.Property(row => row.Number).UseIdentityAlwaysColumn();
        table.Property(row => row.HolderKind).AsText();
        table.HasIndex(row => new { row.ExperimentId, row.Number }, "events_by_experiment");
    });
}
