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

    /// <summary>All parts of a gang of several slices, one list for all of them; null for nearly all.</summary>
    public List<Occupant>? Parts { get; init; }

    /// <summary>The part that stands for the whole gang.</summary>
    public Occupant First => Parts is null ? this : Parts[0];

    /// <summary>Whether it has one slice only.</summary>
    public bool IsWhole => Parts is null;

    /// <summary>Devices of the whole gang.</summary>
    public int GangDevices => Parts?.Sum(part => part.Devices) ?? devices;

    /// <summary>Told to leave, now or in an earlier cycle.</summary>
    public bool Leaving { get; set; }

    /// <summary>The date by which its devices are free; null when nothing is known.</summary>
    public DateTimeOffset? EndsBy { get; set; }
}
