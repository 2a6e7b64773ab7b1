using T5Platform.Contracts.Leases;
using T5Platform.Contracts.WhatIf;
using T5Platform.Scheduling.WhatIf;

namespace T5Platform.Grains.Scheduling;

/// <summary>What people ask: why do they wait, until when, and what if. No cycle ever waits for an answer.</summary>
internal sealed partial class SchedulerGrain
{
    /// <summary>How long somebody who asks waits for a forecast; who asks again gets it.</summary>
    private static readonly TimeSpan ForecastPatience = TimeSpan.FromSeconds(1);

    private readonly Forecasts forecasts = new(options.Value.ForecastEvery, time);

    public async Task<IReadOnlyList<QueuedRequest>> Explain()
    {
        if (queue.All.Any(each => each.Reason is null))
            await Cycle();
        if (queue.All.Count > 0)
            await Foresee();
        return
        [
            .. queue.All.Where(each => each.Reason is not null)
                .OrderByDescending(each => each.Request.Priority).ThenBy(each => each.Request.SubmittedAt).ThenBy(each => each.Request.Holder.Value)
                .Select(each => new QueuedRequest(each.Request, each.Reason!, forecasts.Of(each.Request.Holder))),
        ];
    }

    public Task<WhatIfAnswer> WhatIf(WhatIfQuestion question)
    {
        var (snapshot, settings) = (Snapshot(time.GetUtcNow()), options.OfCycle());
        var cycles = Forecasts.Cycles(thought);
        return Task.Run(() => Answers.To(snapshot, question, settings, cycles));
    }

    private async Task Foresee()
    {
        var next = forecasts.Refresh(() => Snapshot(time.GetUtcNow()), options.OfCycle(), Forecasts.Cycles(thought));
        try
        {
            await next.WaitAsync(ForecastPatience, time);
        }
        catch (TimeoutException)
        {
            // The last one holds.
        }
        catch (Exception e)
        {
            // Why they wait is known all the same.
            LogNoForecast(e);
        }
    }
}
