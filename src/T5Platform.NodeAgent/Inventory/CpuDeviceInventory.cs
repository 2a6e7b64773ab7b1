using T5Platform.Contracts.Mesh;

namespace T5Platform.NodeAgent.Inventory;

/// <summary>CPU slots: as many as the block has places, each with an equal share of the memory.</summary>
internal sealed class CpuDeviceInventory(MeshShape block) : IDeviceInventory
{
    public Task<IReadOnlyList<DeviceInfo>> Find(CancellationToken cancellationToken)
    {
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / block.Devices;
        IReadOnlyList<DeviceInfo> devices = [.. Enumerable.Range(0, block.Devices).Select(index => new DeviceInfo
        {
            Index = index,
            Kind = DeviceKind.Cpu,
            Name = $"CPU slot {index}",
            MemoryBytes = memory,
        })];
        return Task.FromResult(devices);
    }
}
