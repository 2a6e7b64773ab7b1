using System.Text.RegularExpressions;
using T5Platform.Cli.Api.Documents;

namespace T5Platform.Cli.Drawing;

/// <summary>What people call those that history and reasons call <c>run-…</c> and <c>evaluation-…</c>.</summary>
internal sealed partial class HolderNames
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    public static HolderNames Of(IEnumerable<Lease> leases)
    {
        var names = new HolderNames();
        foreach (var lease in leases.Where(static lease => lease.HolderName.Length > 0))
            names._names[lease.Holder] = lease.HolderName;
        return names;
    }

    public void Add(IEnumerable<Run> runs)
    {
        foreach (var run in runs)
            _names[$"run-{run.Id}"] = run.Name;
    }

    public void Add(IEnumerable<Evaluation> evaluations)
    {
        foreach (var evaluation in evaluations)
            _names[$"evaluation-{evaluation.Id}"] = evaluation.Name;
    }

    public bool Knows(string holder) => _names.ContainsKey(holder);

    /// <summary>The name, or the beginning of the id.</summary>
    public string Of(string holder) => _names.TryGetValue(holder, out var name) ? name : Shortened(holder);

    /// <summary>A sentence with names in place of ids.</summary>
    public string In(string sentence) => Holder().Replace(sentence, match => Of(match.Value));

    private static string Shortened(string holder) => holder.IndexOf('-', StringComparison.Ordinal) is var dash && holder.Length > dash + 9 ? holder[..(dash + 9)] : holder;

    [GeneratedRegex("(run|evaluation)-[0-9a-f]{32}")]
    private static partial Regex Holder();
}
