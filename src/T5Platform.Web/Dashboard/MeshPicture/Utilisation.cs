namespace T5Platform.Web.Dashboard.MeshPicture;

/// <summary>How full a mesh is.</summary>
/// <param name="Devices">Devices of all nodes.</param>
/// <param name="Usable">Healthy ones on nodes that are alive, or leased.</param>
/// <param name="Leased">Leased ones.</param>
/// <param name="Slices">Leased slices.</param>
/// <param name="Nodes">Nodes.</param>
/// <param name="NodesAlive">Nodes that are alive and not draining.</param>
public readonly record struct Utilisation(int Devices, int Usable, int Leased, int Slices, int Nodes, int NodesAlive)
{
    /// <summary>Leased devices of those that could be, 0 to 1.</summary>
    public double Share => Usable == 0 ? 0 : (double)Leased / Usable;

    /// <summary>Both together.</summary>
    public static Utilisation operator +(Utilisation left, Utilisation right) => new(
        left.Devices + right.Devices, left.Usable + right.Usable, left.Leased + right.Leased,
        left.Slices + right.Slices, left.Nodes + right.Nodes, left.NodesAlive + right.NodesAlive);
}
