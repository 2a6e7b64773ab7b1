using T5Platform.Contracts.Mesh;
using T5Platform.Storage.Reading;

namespace T5Platform.Web.Dashboard.MeshPicture;

/// <summary>A leased slice on the picture of its pod.</summary>
public sealed record LeasedSlice
{
    /// <summary>The lease.</summary>
    public required ActiveLease Active { get; init; }

    /// <summary>Colour of its experiment.</summary>
    public required int Colour { get; init; }

    /// <summary>What is written on it: no line, or some.</summary>
    public required IReadOnlyList<string> Lines { get; init; }

    /// <summary>The slice.</summary>
    public required MeshRectangle Rectangle { get; init; }

    /// <summary>Which of its lease's slices it is, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Whether an evaluation holds it.</summary>
    public bool IsEvaluation => Active.Lease.Holder.Kind == HolderKind.Evaluation;

    /// <summary>The holder's name; its id while it has none.</summary>
    public string Holder => Active.HolderName.Length > 0 ? Active.HolderName : Active.Lease.Holder.ToString();

    /// <summary>What is said of it under the pointer.</summary>
    public string Tip => $"{(IsEvaluation ? "Evaluation" : "Run")} {Holder}, {Active.Lease.Generation}, of '{Active.ExperimentName}': slice {Rectangle}{Among} on {Nodes}";

    /// <summary>The page that tells more; null for a holder that is not stored yet.</summary>
    public string? Href => Active.HolderName.Length == 0 ? null
        : IsEvaluation ? $"/experiments/{Active.Experiment}?tab=plan"
        : $"/runs/{new RunId(Active.Lease.Holder.Value)}";

    private string Among => Active.Lease.More.Count == 0 ? "" : $" ({Number} of {1 + Active.Lease.More.Count})";

    private string Nodes
    {
        get
        {
            var nodes = Active.Lease.Ranks.Select(static rank => rank.Node.Value).Distinct().ToList();
            return nodes.Count == 1 ? $"node {nodes[0]}" : $"{nodes.Count} nodes";
        }
    }
}
