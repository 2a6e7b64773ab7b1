using T5Platform.Contracts.Leases;
using T5Platform.Scheduling.Knowledge;

namespace T5Platform.Grains.Scheduling;

/// <summary>
/// What holders said of themselves, as the cycle's facts. In memory only: they say it again. Until a life has spoken it is
/// not moved, for nobody knows what that would cost.
/// </summary>
/// <param name="restart">What a restart is taken to cost.</param>
internal sealed class HolderBook(TimeSpan restart)
{
    private const double SpeedError = 0.1;

    /// <summary>Between two lives a holder neither runs nor waits; what is known of it must outlast that.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(1);

    private readonly Dictionary<LeaseHolder, (HolderProgress Said, DateTimeOffset At)> _said = [];
    private readonly Dictionary<LeaseHolder, Dictionary<int, double>> _speeds = [];

    public void Take(HolderProgress progress, DateTimeOffset now)
    {
        if (_said.TryGetValue(progress.Holder, out var known) && known.Said.Generation > progress.Generation)
            return;
        _said[progress.Holder] = (progress, now);
        if (progress.StepsPerSecond is not { } speed)
            return;
        if (!_speeds.TryGetValue(progress.Holder, out var speeds))
            _speeds[progress.Holder] = speeds = [];
        speeds[progress.Parallelism.Data] = speed;
    }

    /// <summary>Facts of everybody who runs or waits; whoever has done neither for an hour is forgotten.</summary>
    public IReadOnlyDictionary<LeaseHolder, HolderFacts> Facts(
        IReadOnlyCollection<SliceLease> leases, IReadOnlyCollection<SliceRequest> waiting, Func<LeaseId, DateTimeOffset?> leavingBy, DateTimeOffset now)
    {
        var facts = new Dictionary<LeaseHolder, HolderFacts>(leases.Count + waiting.Count);
        foreach (var request in waiting)
            facts[request.Holder] = Waiting(request);
        foreach (var lease in leases)
            facts[lease.Holder] = Running(lease) with { Tenant = lease.Tenant, LeavingBy = leavingBy(lease.Id) };
        foreach (var gone in _said.Where(entry => !facts.ContainsKey(entry.Key) && now - entry.Value.At > Remembered).Select(entry => entry.Key).ToList())
        {
            _said.Remove(gone);
            _speeds.Remove(gone);
        }

        return facts;
    }

    /// <summary>Names of those that said theirs.</summary>
    public IReadOnlyDictionary<LeaseHolder, string> Names() =>
        _said.Where(entry => entry.Value.Said.Name.Length > 0).ToDictionary(entry => entry.Key, entry => entry.Value.Said.Name);

    /// <summary>How the holder of a lease is cut on it; when it has not said so, its devices are taken for replicas.</summary>
    public Contracts.Mesh.Parallelism CutOf(SliceLease lease) =>
        _said.TryGetValue(lease.Holder, out var known) && known.Said.Generation == lease.Generation ? known.Said.Parallelism : new(lease.Ranks.Count, 1);

    private HolderFacts Running(SliceLease lease)
    {
        if (!_said.TryGetValue(lease.Holder, out var known))
            return HolderFacts.Unknown;
        var (said, at) = known;
        return Known(said, at) with
        {
            Parallelism = said.Generation == lease.Generation ? said.Parallelism : null,
            Elastic = ElasticityOf(said.Holder, said.Elastic, said.LogicalShards),
            Movable = said.Movable && said.Generation == lease.Generation,
            CheckpointedAt = said.Generation == lease.Generation ? said.CheckpointedAt : null,
        };
    }

    private HolderFacts Waiting(SliceRequest request) =>
        (_said.TryGetValue(request.Holder, out var known) ? Known(known.Said, known.At) : HolderFacts.Unknown with { Restart = restart }) with
        {
            Tenant = request.Tenant,
            Priority = request.Priority,
            SubmittedAt = request.SubmittedAt,
            Elastic = ElasticityOf(request.Holder, request.Elastic, request.LogicalShards),
        };

    private HolderFacts Known(HolderProgress said, DateTimeOffset at) => new()
    {
        Priority = said.Priority,
        SubmittedAt = said.SubmittedAt,
        Restart = restart,
        Estimate = said is { StepsPerSecond: { } speed, Steps: > 0 }
            ? RunEstimate.Measured(at, TimeSpan.FromSeconds(said.Step / speed), Math.Max(0, said.Steps - said.Step), speed, SpeedError)
            : RunEstimate.Unknown,
    };

    private Elasticity? ElasticityOf(LeaseHolder holder, Contracts.Mesh.ElasticData? bounds, int logicalShards) =>
        bounds is null ? null : new(bounds.Minimum, bounds.Maximum, logicalShards, _speeds.GetValueOrDefault(holder));
}
