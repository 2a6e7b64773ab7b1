using T5Platform.Cli.Api;
using T5Platform.Cli.Commands;

namespace T5Platform.Cli.Watching;

/// <summary>Looks again and again until the experiment ends, whatever becomes of the server meanwhile.</summary>
internal sealed class Watch(WatchReader reader, IWatchView view, Session session)
{
    private static readonly TimeSpan Often = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Seldom = TimeSpan.FromSeconds(10);

    private WatchSnapshot? _last;
    private bool _isAway;

    public static Watch Of(Session session, string experiment) =>
        new(new(session.Api, experiment, session.Around.Time), WatchViews.For(session), session);

    public async Task<Outcome> Run(CancellationToken cancellationToken)
    {
        try
        {
            var outcome = await view.During(() => UntilTheEnd(cancellationToken));
            if (_last is { IsEnded: true } end)
                WatchEnd.Tell(session, end);
            return outcome;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            WatchEnd.TellLeft(session, _last);
            return ExitCode.Left;
        }
    }

    private async Task<Outcome> UntilTheEnd(CancellationToken cancellationToken)
    {
        while (true)
        {
            var began = session.Around.Time.GetTimestamp();
            if ((await reader.Look(cancellationToken)).TryTake(out var now, out var failure))
                Seen(now);
            else if (_last is null || !failure.IsAway)
                return failure;
            else
                Missed(failure);
            if (_last is { IsEnded: true } end)
                return CodeOf(end.Experiment.State);
            await Task.Delay(Pause(session.Around.Time.GetElapsedTime(began)), session.Around.Time, cancellationToken);
        }
    }

    private void Seen(WatchSnapshot now)
    {
        _last = now;
        if (_isAway)
            view.Back($"T5Platform at {Failures.Text(session.Api.Server)} answers again.");
        _isAway = false;
        view.Show(now);
    }

    private void Missed(Failure failure)
    {
        if (!_isAway)
            view.Away($"{failure.Sentence} Trying again until it does; what trains goes on without it.");
        _isAway = true;
    }

    /// <summary>A slow server is asked seldom.</summary>
    private static TimeSpan Pause(TimeSpan look) => TimeSpan.FromTicks(Math.Clamp(5 * look.Ticks, Often.Ticks, Seldom.Ticks));

    private static ExitCode CodeOf(string state) => state switch
    {
        States.Completed => ExitCode.Ok,
        States.Cancelled => ExitCode.Cancelled,
        _ => ExitCode.Failed,
    };
}
