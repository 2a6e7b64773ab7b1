using T5Platform.Contracts.Mesh;
using T5Platform.NodeAgent.Inventory;

namespace T5Platform.NodeAgent.Tests.Inventory;

[Trait("speed", "unit")]
public sealed class NvidiaDeviceInventoryTests
{
    [Fact]
    public void Parse_TwoDevices_GivesThemByIndexWithBytes()
    {
        var devices = NvidiaDeviceInventory.Parse("1, NVIDIA H100 80GB HBM3, 81559\n0, NVIDIA H100 80GB HBM3, 81559\n");

        Assert.Equal([0, 1], devices.Select(device => device.Index));
        Assert.All(devices, device => Assert.Equal((81559L << 20, DeviceKind.Cuda), (device.MemoryBytes, device.Kind)));
    }
}
