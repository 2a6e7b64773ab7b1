using T5Platform.Contracts.Specs;

namespace T5Platform.Study.Expansion;

/// <summary>A plan in the making: what is asked for twice is there once, under its first name.</summary>
internal sealed class PlanDraft
{
    private readonly Dictionary<NodeHash, PlanNode> _byHash = [];
    private readonly List<PlanNode> _nodes = [];
    private HashSet<int> _taken = [];
    private List<int> _needed = [];

    public IReadOnlyList<PlanNode> Nodes => _nodes;

    /// <summary>Indexes of what was asked for since the last beginning.</summary>
    public IReadOnlyList<int> Needed => _needed;

    /// <summary>A row begins.</summary>
    public void Begin() => (_taken, _needed) = ([], []);

    public PlanNode Take(NodeKind kind, string name, IEnumerable<string> parts, IReadOnlyList<PlanNode> needs, Training? training = null, long checkpoints = 0)
    {
        var hash = NodeHash.Of(kind, parts, needs.Select(static need => need.Hash));
        if (!_byHash.TryGetValue(hash, out var node))
        {
            node = new()
            {
                Index = _nodes.Count,
                Kind = kind,
                Name = name,
                Hash = hash,
                Needs = [.. needs.Select(static need => need.Index)],
                Run = training?.Run,
                Preset = training?.Preset,
                VocabularyRows = training?.VocabularyRows ?? 0,
                Tokens = training?.Tokens ?? 0,
                Checkpoints = checkpoints,
            };
            _byHash.Add(hash, node);
            _nodes.Add(node);
        }

        if (_taken.Add(node.Index))
            _needed.Add(node.Index);
        return node;
    }
}
