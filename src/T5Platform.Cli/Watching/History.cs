using T5Platform.Cli.Api;
using T5Platform.Cli.Commands;
using T5Platform.Cli.Drawing;

namespace T5Platform.Cli.Watching;

/// <summary>Tells events in the order in which they happened, each once, and goes on with those that come.</summary>
internal sealed class History(Session session, string? experiment)
{
    private static readonly TimeSpan Often = TimeSpan.FromSeconds(1);

    private readonly HistoryReader _reader = new(session.Api, experiment);
    private readonly HolderDirectory _holders = new(session.Api, experiment);
    private readonly EventLines _lines = new();
    private long _told;

    /// <summary>Tells the latest events.</summary>
    public async Task<Outcome> Tell(int limit, CancellationToken cancellationToken)
    {
        var answer = await _reader.Latest(limit, cancellationToken);
        if (!answer.TryTake(out var latest, out var failure))
            return failure;
        if (session.Json)
            return session.WriteJson(answer.Json);
        await Write(latest, cancellationToken);
        return Outcome.Done;
    }

    /// <summary>Tells the latest events, and then each as it happens.</summary>
    public async Task<Outcome> Follow(int limit, CancellationToken cancellationToken)
    {
        if (!(await _reader.Latest(limit, cancellationToken)).TryTake(out var latest, out var failure))
            return failure;
        await Write(latest, cancellationToken);
        while (failure is null or { IsAway: true })
        {
            await Task.Delay(Often, session.Around.Time, cancellationToken);
            failure = await Next(failure, cancellationToken);
        }
        return failure;
    }

    /// <summary>What has come since; why it cannot be read is said once.</summary>
    private async Task<Failure?> Next(Failure? before, CancellationToken cancellationToken)
    {
        if (!(await _reader.After(_told, cancellationToken)).TryTake(out var unseen, out var failure))
        {
            if (before is null && failure.IsAway)
                session.Terminal.Note($"{failure.Sentence} Trying again until it does.");
            return failure;
        }
        if (before is not null)
            session.Terminal.Note($"T5Platform at {Failures.Text(session.Api.Server)} answers again.");
        await Write(unseen, cancellationToken);
        return null;
    }

    private async Task Write(IReadOnlyList<ToldEvent> told, CancellationToken cancellationToken)
    {
        if (told.Count > 0)
            _told = told[^1].Event.Number;
        var events = told.Select(static each => each.Event).ToList();
        if (session.Json)
        {
            foreach (var each in told)
                session.Terminal.Write(each.Json);
            return;
        }
        await _holders.Learn(events, cancellationToken);
        session.Terminal.Draw(session.Terminal.IsLive
            ? _lines.ForPeople(events, _holders.Names, session.Terminal.Width)
            : EventLines.ForPrograms(events, _holders.Names));
    }
}
