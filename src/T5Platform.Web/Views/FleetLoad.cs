using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Nodes;
using T5Platform.Contracts.Runs;
using T5Platform.Storage.Reading;
using T5Platform.Storage.Writing;
using T5Platform.Study.Costs;
using T5Platform.Study.Running;

namespace T5Platform.Web.Views;

/// <summary>What a pool has to do already, and with what: when a table would end that is submitted now.</summary>
internal static class FleetLoad
{
    /// <summary>The outlook of a table at its scale; null when nothing of it can be submitted, or its pool has no device.</summary>
    public static async Task<FleetOutlook?> Outlook(IStudyReader reader, TableAtScale table, CancellationToken cancellationToken)
    {
        if (table.Mapping.Experiments is not [var first, ..])
            return null;
        var pool = first.Spec.Pool;
        var own = table.Mapping.Experiments.Select(static each => each.Spec.Name).ToHashSet(StringComparer.Ordinal);
        var atWork = (await reader.Experiments(StudyTableView.Newest, cancellationToken)).Where(each => each.State == ExperimentState.Running && !own.Contains(each.Name)).Select(static each => each.Id).ToList();
        var records = await reader.Experiments(atWork, cancellationToken);
        var standings = await reader.Standings(atWork, cancellationToken);
        return FleetOutlook.Of(table.Cost, Devices(await reader.Nodes(cancellationToken), pool), Left([.. records.Where(record => record.Spec.Pool == pool)], [.. standings.Values], table.Cost.Device));
    }

    private static double Left(IReadOnlyList<ExperimentRecord> records, IReadOnlyList<Standings> standings, DeviceSpeed device)
    {
        var begun = standings.SelectMany(static each => each.Runs).DistinctBy(static run => run.Key).ToDictionary();
        return RemainingWork.DeviceHours(
            records.SelectMany(static record => record.Plan.Runs).Where(run => begun.GetValueOrDefault(run.Id)?.State is not (RunState.Completed or RunState.Failed or RunState.Cancelled)),
            run => begun.GetValueOrDefault(run)?.Step ?? 0, device);
    }

    private static int Devices(IEnumerable<NodeState> nodes, PoolId pool) =>
        nodes.Where(node => node.Pool == pool && node.Health == NodeHealth.Alive).Sum(static node => node.Devices.Count(static device => device.Healthy));
}
