using T5Platform.Simulation.Fleets;
using T5Platform.Simulation.Running;

namespace T5Platform.Simulation.Reports;

/// <summary>Makes a report of jobs that have ended.</summary>
internal static class ReportMaker
{
    public static SimulationReport Make(SimulationOptions options, FleetSpec fleet, List<SimulatedJob> jobs, Meter meter, Tally tally, int waiting)
    {
        var ended = jobs.Where(job => job.End > 0).ToList();
        var makespan = ended.Count == 0 ? 0 : ended.Max(job => job.End);
        return new()
        {
            Policy = options.Policy,
            Fleet = fleet.ToString(),
            Shapes = options.Shapes,
            Knowledge = options.Knowledge.ToString(),
            Jobs = ended.Count,
            Unfinished = waiting,
            CompletionS = Spread.Of(ended.Select(Completion)),
            WaitS = Spread.Of(ended.Select(job => Math.Max(0, Completion(job) - job.Trace.Duration))),
            MakespanS = makespan,
            Utilisation = Share(meter.Busy, fleet.Devices * (makespan - meter.First)),
            UtilisationWhileQueued = Share(meter.BusyWhileQueued, fleet.Devices * meter.TimeWhileQueued),
            Fragmentation = Share(meter.Unfitting, fleet.Devices * meter.TimeWhileQueued),
            WorstTenantSlowdown = ended.GroupBy(job => job.Trace.Tenant)
                .Select(tenant => Share(tenant.Sum(Completion), tenant.Sum(job => job.Trace.Duration))).DefaultIfEmpty(0).Max(),
            Preemptions = tally.Preemptions,
            Migrations = tally.Migrations,
            Resizes = tally.Resizes,
            LostDeviceHours = tally.LostDeviceSeconds / 3600,
            RoundedUpJobs = jobs.Count(job => job.Devices != job.Trace.Devices),
            LowerBoundMeanCompletionS = LowerBound.Mean([.. jobs.Select(job => job.Trace)], fleet.Devices),
            Cycles = tally.Cycles,
        };
    }

    private static double Completion(SimulatedJob job) => job.End - job.Trace.Submit;

    private static double Share(double part, double whole) => whole > 0 ? part / whole : 0;
}
