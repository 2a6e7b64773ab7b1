using T5Platform.Contracts.Mesh;

namespace T5Platform.NodeAgent.Inventory;

/// <summary>What devices this node has. Asked at the start, and again for their health.</summary>
public interface IDeviceInventory
{
    /// <summary>Every device, by index: row-major in the node's block.</summary>
    Task<IReadOnlyList<DeviceInfo>> Find(CancellationToken cancellationToken);
}
