using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Leases;
using T5Platform.Contracts.Mesh;
using T5Platform.Contracts.Nodes;
using T5Platform.Scheduling.Cluster;
using T5Platform.Scheduling.Cycle;
using T5Platform.Scheduling.Decisions;

namespace T5Platform.Scheduling.Tests;

/// <summary>A pod drawn in characters: nodes and leases out of a picture, and a picture out of what a cycle decided.</summary>
internal sealed class MeshPicture
{
    private readonly string _pod;
    private readonly string _pool;
    private readonly string[][] _cells;
    private readonly Dictionary<char, NodeHealth> _health = [];

    public MeshPicture(string picture, string pod, string pool)
    {
        (_pod, _pool) = (pod, pool);
        _cells = [.. picture.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
    }

    public MeshPicture Draining(char node) => With(node, NodeHealth.Draining);

    public MeshPicture Lost(char node) => With(node, NodeHealth.Lost);

    public IReadOnlyList<NodeState> Nodes =>
        [.. Cells(cell => cell[0] != '.').GroupBy(cell => cell.Text[0]).Select(node => NodeOf(node.Key, [.. node.Select(cell => cell.At)]))];

    public IReadOnlyList<SliceLease> Leases =>
        [.. Cells(cell => cell.Length > 1 && char.IsDigit(cell[1])).GroupBy(cell => cell.Text[1]).Select(lease => LeaseOf(lease.Key, [.. lease.Select(cell => cell.At)]))];

    public ClusterSnapshot Snapshot(params SliceRequest[] queue) => ClusterSnapshot.From(Nodes, Leases, queue, A.Noon);

    public CycleOutcome Decide(params SliceRequest[] queue) => SchedulingCycle.Decide(Snapshot(queue));

    /// <summary>Free devices as <c>-</c>, the lease's digit, unhealthy ones as <c>!</c>, no device as <c>.</c>, and grants as A, B, … in their order.</summary>
    public string Draw(CycleOutcome outcome)
    {
        var drawn = _cells.Select(line => line.Select(cell => cell[0] == '.' ? '.' : cell.Length > 1 ? cell[1] : '-').ToArray()).ToArray();
        var grants = outcome.Decisions.OfType<Grant>().Select(Here).Where(slices => slices.Count > 0);
        foreach (var (index, slices) in grants.Index())
            foreach (var at in slices.SelectMany(slice => slice.Coordinates()))
                drawn[at.Row][at.Column] = (char)('A' + index);

        return string.Join('\n', drawn.Select(line => string.Join(' ', line)));
    }

    private List<MeshRectangle> Here(Grant grant) =>
        [.. grant.Further.Prepend(new(grant.Pod, grant.Rectangle)).Where(slice => slice.Pod.Value == _pod).Select(slice => slice.Rectangle)];

    private MeshPicture With(char node, NodeHealth health)
    {
        _health[node] = health;
        return this;
    }

    private IEnumerable<(Coordinate At, string Text)> Cells(Func<string, bool> wanted) =>
        from line in _cells.Index()
        from cell in line.Item.Index()
        where wanted(cell.Item)
        select (new Coordinate(line.Index, cell.Index), cell.Item);

    private NodeState NodeOf(char letter, List<Coordinate> cells) => new()
    {
        Node = new($"{letter}"),
        Pool = new(_pool),
        Pod = new(_pod),
        Block = Around(cells),
        Devices = [.. cells.Select((at, index) => new DeviceInfo { Index = index, Kind = DeviceKind.Cpu, Name = "slot", Healthy = !_cells[at.Row][at.Column].EndsWith('!') })],
        Health = _health.GetValueOrDefault(letter, NodeHealth.Alive),
    };

    private SliceLease LeaseOf(char digit, List<Coordinate> cells) => new()
    {
        Id = new(new Guid(digit, 0, 0, new byte[8])),
        Holder = A.Holder(-digit),
        Generation = new(1),
        Pool = new(_pool),
        Pod = new(_pod),
        Rectangle = Around(cells),
        Ranks = [],
        GrantedAt = A.Noon,
    };

    private static MeshRectangle Around(List<Coordinate> cells)
    {
        var (row, column) = (cells.Min(at => at.Row), cells.Min(at => at.Column));
        var area = new MeshRectangle(new(row, column), new(cells.Max(at => at.Row) - row + 1, cells.Max(at => at.Column) - column + 1));
        return area.Shape.Devices == cells.Count ? area : throw new ArgumentException($"The cells {string.Join(' ', cells)} are no rectangle.");
    }
}
