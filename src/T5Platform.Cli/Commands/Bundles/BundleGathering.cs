using System.Globalization;
using System.Runtime.InteropServices;
using T5Platform.Cli.Api.Documents;
using T5Platform.Study.Bundles;

namespace T5Platform.Cli.Commands.Bundles;

/// <summary>Gathers from the server what a bundle holds of an experiment.</summary>
internal static class BundleGathering
{
    /// <summary>An experiment as it stands.</summary>
    public static async Task<Answer<BundledExperiment>> Of(Session session, string id, CancellationToken cancellationToken)
    {
        if (!(await session.Api.Experiment(id, cancellationToken)).TryTake(out var experiment, out var failure)
            || !(await session.Api.Runs(id, cancellationToken)).TryTake(out var runs, out failure)
            || !(await session.Api.Evaluations(id, cancellationToken)).TryTake(out var evaluations, out failure))
            return failure;
        var bundled = new List<BundledRun>();
        foreach (var run in runs)
        {
            if (!(await Run(session, run, cancellationToken)).TryTake(out var one, out failure))
                return failure;
            bundled.Add(one);
        }

        return Answer<BundledExperiment>.Of(new()
        {
            Name = experiment.Name,
            Id = experiment.Id,
            State = experiment.State,
            Spec = $"specs/{experiment.Id}.json",
            Runs = bundled,
            Evaluations = [.. evaluations.Select(static evaluation => new BundledEvaluation(evaluation.Name, evaluation.Task, evaluation.Scores.ToDictionary(static score => score.Metric, static score => score.Value)))],
        });
    }

    /// <summary>The server, its nodes, and this machine: bits are promised among equals.</summary>
    public static async Task<Answer<Dictionary<string, string>>> Environment(Session session, CancellationToken cancellationToken)
    {
        if (!(await session.Api.Version(cancellationToken)).TryTake(out var version, out var failure)
            || !(await session.Api.Nodes(cancellationToken)).TryTake(out var nodes, out failure))
            return failure;
        return Answer<Dictionary<string, string>>.Of(new(StringComparer.Ordinal)
        {
            ["server"] = $"{version.Product} {version.Version}",
            ["devices"] = string.Join(", ", nodes.SelectMany(static node => node.Devices).GroupBy(static device => device.Kind).Select(static group => string.Create(CultureInfo.InvariantCulture, $"{group.Count()} of {group.Key}"))),
            ["bundledOn.system"] = RuntimeInformation.OSDescription,
            ["bundledOn.processor"] = RuntimeInformation.ProcessArchitecture.ToString(),
            ["bundledOn.runtime"] = RuntimeInformation.FrameworkDescription,
        });
    }

    private static async Task<Answer<BundledRun>> Run(Session session, Run run, CancellationToken cancellationToken)
    {
        IReadOnlyList<Checkpoint> checkpoints = [];
        if (run.State != Api.States.Planned)
        {
            if (!(await session.Api.Checkpoints(run.Id, cancellationToken)).TryTake(out var listed, out var failure))
                return failure;
            checkpoints = listed;
        }

        return Answer<BundledRun>.Of(new()
        {
            Name = run.Name,
            State = run.State,
            Steps = run.Steps,
            Slice = run.Lease is { } lease ? $"{lease.Pool}/{lease}" : null,
            Checkpoints = [.. checkpoints.Where(static each => each.Damage is null).OrderBy(static each => each.Step).ThenBy(static each => each.Generation).Select(static each => new BundledCheckpoint(each.Step, each.Final, each.WeightsSha256, each.Bytes))],
        });
    }
}
