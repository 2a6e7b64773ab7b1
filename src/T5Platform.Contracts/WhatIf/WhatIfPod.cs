using T5Platform.Contracts.Mesh;

namespace T5Platform.Contracts.WhatIf;

/// <summary>If there were one more pod, empty and well.</summary>
/// <param name="Pool">Its pool.</param>
/// <param name="Mesh">Its mesh.</param>
/// <param name="Block">The block of each of its nodes; its sides divide those of the mesh.</param>
[GenerateSerializer, Immutable, Alias("t5.WhatIfPod")]
public sealed record WhatIfPod([property: Id(0)] PoolId Pool, [property: Id(1)] MeshShape Mesh, [property: Id(2)] MeshShape Block) : WhatIfQuestion;
