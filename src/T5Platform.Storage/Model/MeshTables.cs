using Microsoft.EntityFrameworkCore;

namespace T5Platform.Storage.Model;

/// <summary>Tables of nodes and leases.</summary>
internal static class MeshTables
{
    public static void Map(ModelBuilder model)
    {
        MapLeases(model);
        MapLeaseDevices(model);
        MapNodes(model);
    }

    private static void MapLeases(ModelBuilder model) => model.Entity<LeaseRow>(table =>
    {
        table.ToTable("leases").HasKey(row => row.Id);
        table.Property(row => row.HolderKind).AsText();
        table.Property(row => row.Lease).InJson();
        table.HasIndex(row => new { row.HolderKind, row.HolderId, row.Generation }, "leases_one_active_a_life").IsUnique().HasFilter("released_at is null");
        table.HasIndex(row => row.GrantedAt, "leases_by_age");
    });

    private static void MapLeaseDevices(ModelBuilder model) => model.Entity<LeaseDeviceRow>(table =>
    {
        table.ToTable("lease_devices").HasKey(row => new { row.Pod, row.MeshRow, row.MeshColumn });
        table.HasOne<LeaseRow>().WithMany().HasForeignKey(row => row.LeaseId).HasConstraintName("lease_devices_lease").OnDelete(DeleteBehavior.Cascade);
        table.HasIndex(row => row.LeaseId, "lease_devices_by_lease");
    });

    private static void MapNodes(ModelBuilder model) => model.Entity<NodeRow>(table =>
    {
        table.ToTable("nodes").HasKey(row => row.Id);
        table.Property(row => row.Health).AsText();
        table.Property(row => row.State).InJson();
    });
}
