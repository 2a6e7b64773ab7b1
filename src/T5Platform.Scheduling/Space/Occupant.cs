using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Leases;
using T5Platform.Contracts.Mesh;
using T5Platform.Scheduling.Knowledge;

namespace T5Platform.Scheduling.Space;

/// <summary>Who holds devices of a pod: a lease that stands, or a grant of this cycle.</summary>
internal sealed class Occupant(MeshRectangle area, int devices, HolderFacts facts, string? name = null)
{
    public MeshRectangle Area => area;

    public int Devices => devices;

    public HolderFacts Facts => facts;

    /// <summary>The name that people use.</summary>
    public string Name => name ?? (Lease is { } lease ? Names?.GetValueOrDefault(lease.Holder) ?? lease.Holder.ToString() : "");

    /// <summary>What holders of leases are called. Looked up when somebody asks: nobody asks about most.</summary>
    public IReadOnlyDictionary<LeaseHolder, string>? Names { get; init; }

    /// <summary>The lease; null for a grant of this cycle.</summary>
    public SliceLease? Lease { get; init; }

    /// <summary>The pod that holds this part of it.</summary>
    public required PodSpace Pod { get; init; }

    /// <summary>The part that stands for the whole gang, where it has several slices; itself for nearly all.</summary>
    public Occupant First { get => field ?? this; init; }

    /// <summary>The gang's other parts, as its first one knows them.</summary>
    public List<Occupant> Others => field ??= [];

    /// <summary>Devices of the whole gang.</summary>
    public int GangDevices => IsWhole ? devices : First.Devices + First.Others.Sum(other => other.Devices);

    /// <summary>Whether there is no other part of it.</summary>
    public bool IsWhole => Lease is not { More.Count: > 0 };

    /// <summary>Told to leave, now or in an earlier cycle.</summary>
    public bool Leaving { get; set; }

    /// <summary>The date by which its devices are free; null when nothing is known.</summary>
    public DateTimeOffset? EndsBy { get; set; }
}
