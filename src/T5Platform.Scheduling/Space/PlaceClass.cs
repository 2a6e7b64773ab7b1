namespace T5Platform.Scheduling.Space;

/// <summary>The places of a shape that cost alike in node crossings: a matter of the mesh alone, whoever holds it.</summary>
/// <param name="SplitGroups">Model-parallel groups that more than one node would share.</param>
/// <param name="Nodes">Nodes that the slice would touch.</param>
/// <param name="Places">Top left corners, as bits.</param>
internal sealed record PlaceClass(int SplitGroups, int Nodes, ulong[] Places);
