using Microsoft.EntityFrameworkCore;

namespace T5Platform.Storage.Model;

/// <summary>The tables. Read and migrated through this; written by statements of <c>Writing</c>, which say what they are fenced by.</summary>
internal sealed class T5DbContext(DbContextOptions<T5DbContext> options) : DbContext(options)
{
    public DbSet<ExperimentRow> Experiments => Set<ExperimentRow>();
    public DbSet<RunRow> Runs => Set<RunRow>();
    public DbSet<EvaluationRow> Evaluations => Set<EvaluationRow>();
    public DbSet<AttemptRow> Attempts => Set<AttemptRow>();
    public DbSet<CheckpointRow> Checkpoints => Set<CheckpointRow>();
    public DbSet<LeaseRow> Leases => Set<LeaseRow>();
    public DbSet<NodeRow> Nodes => Set<NodeRow>();
    public DbSet<MetricPointRow> MetricPoints => Set<MetricPointRow>();
    public DbSet<EventRow> Events => Set<EventRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        StudyTables.Map(modelBuilder);
        MeshTables.Map(modelBuilder);
        HistoryTables.Map(modelBuilder);
        modelBuilder.NameInSnakeCase();
    }
}
