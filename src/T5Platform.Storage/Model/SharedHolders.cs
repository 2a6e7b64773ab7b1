using Microsoft.EntityFrameworkCore;

namespace T5Platform.Storage.Model;

/// <summary>Runs and evaluations in an experiment's plan that are another's.</summary>
internal static class SharedHolders
{
    public static async Task<Guid[]> Of(T5DbContext context, ExperimentId experiment, CancellationToken cancellationToken) =>
        await context.Experiments.Where(row => row.Id == experiment.Value).Select(row => row.SharedHolders).SingleOrDefaultAsync(cancellationToken) ?? [];
}
