namespace T5Platform.Storage.Model;

/// <summary>Table <c>lease_devices</c>: each device of each active lease. Its primary key is what makes two leases of one device impossible.</summary>
internal sealed class LeaseDeviceRow
{
    public required string Pod { get; init; }
    public required int MeshRow { get; init; }
    public required int MeshColumn { get; init; }
    public required Guid LeaseId { get; init; }
}
