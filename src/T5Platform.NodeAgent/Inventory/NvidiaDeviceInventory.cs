using System.Diagnostics;
using System.Globalization;
using T5Platform.Contracts.Mesh;

namespace T5Platform.NodeAgent.Inventory;

/// <summary>GPUs as <c>nvidia-smi</c> lists them.</summary>
internal sealed class NvidiaDeviceInventory(MeshShape block) : IDeviceInventory
{
    private const string Query = "--query-gpu=index,name,memory.total --format=csv,noheader,nounits";

    public async Task<IReadOnlyList<DeviceInfo>> Find(CancellationToken cancellationToken)
    {
        using var process = Process.Start(new ProcessStartInfo("nvidia-smi", Query) { RedirectStandardOutput = true })
            ?? throw new InvalidOperationException("nvidia-smi did not start.");
        var text = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        var devices = Parse(text);
        return devices.Count == block.Devices
            ? devices
            : throw new InvalidOperationException($"The node's block is {block} ({block.Devices} devices), but nvidia-smi lists {devices.Count}.");
    }

    /// <summary>Reads lines such as <c>0, NVIDIA H100, 81559</c> (MiB).</summary>
    internal static IReadOnlyList<DeviceInfo> Parse(string text) =>
    [
        .. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split(',', StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length == 3)
            .Select(cells => new DeviceInfo
            {
                Index = int.Parse(cells[0], CultureInfo.InvariantCulture),
                Kind = DeviceKind.Cuda,
                Name = cells[1],
                MemoryBytes = long.Parse(cells[2], CultureInfo.InvariantCulture) << 20,
            })
            .OrderBy(device => device.Index),
    ];
}
