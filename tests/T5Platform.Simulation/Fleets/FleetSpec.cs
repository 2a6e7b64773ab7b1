using System.Globalization;
using System.Text.RegularExpressions;
using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Mesh;
using T5Platform.Contracts.Nodes;
using T5Platform.Scheduling.Cluster;

namespace T5Platform.Simulation.Fleets;

/// <summary>Pods of one shape: <c>4x(16x16)</c>. Nodes are blocks of 2×4 where the mesh divides into them, else rows.</summary>
/// <param name="Pods">How many.</param>
/// <param name="Mesh">The mesh of each.</param>
public sealed partial record FleetSpec(int Pods, MeshShape Mesh)
{
    /// <summary>The pool that everything is in.</summary>
    public static readonly PoolId Pool = new("pool");

    /// <summary>Devices in all.</summary>
    public int Devices => Pods * Mesh.Devices;

    /// <summary>Reads <c>4x(16x16)</c>.</summary>
    /// <exception cref="FormatException">It is not of that form.</exception>
    public static FleetSpec Parse(string text) => Form().Match(text) is { Success: true } match && MeshShape.TryParse(match.Groups[2].Value, out var mesh)
        ? new(int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), mesh)
        : throw new FormatException($"'{text}' is no fleet; one is written 4x(16x16).");

    /// <summary>The same devices in one row, for what capacity alone would allow.</summary>
    public FleetSpec InOneRow() => new(1, new(1, Devices));

    /// <summary>The meshes.</summary>
    public Fleet Build() => Fleet.Of(Enumerable.Range(0, Pods).SelectMany(NodesOf));

    /// <inheritdoc/>
    public override string ToString() => $"{Pods}x({Mesh})";

    private IEnumerable<NodeState> NodesOf(int pod)
    {
        var block = Mesh.Rows % 2 == 0 && Mesh.Columns % 4 == 0 ? new MeshShape(2, 4) : new MeshShape(1, Mesh.Columns % 8 == 0 ? 8 : Mesh.Columns);
        return
            from row in Enumerable.Range(0, Mesh.Rows / block.Rows)
            from column in Enumerable.Range(0, Mesh.Columns / block.Columns)
            select new NodeState
            {
                Node = new($"n{pod}-{row}-{column}"),
                Pool = Pool,
                Pod = new($"pod-{pod:000}"),
                Block = new(new(row * block.Rows, column * block.Columns), block),
                Devices = [.. Enumerable.Range(0, block.Devices).Select(index => new DeviceInfo { Index = index, Kind = DeviceKind.Cuda, Name = "simulated" })],
                Health = NodeHealth.Alive,
            };
    }

    [GeneratedRegex(@"^(\d{1,3})x\((\d+x\d+)\)$")]
    private static partial Regex Form();
}
