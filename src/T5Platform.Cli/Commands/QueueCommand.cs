using System.CommandLine;
using T5Platform.Cli.Drawing;

namespace T5Platform.Cli.Commands;

/// <summary>Explains the queue.</summary>
internal sealed class QueueCommand : PlatformCommand
{
    public QueueCommand() : base("queue", "Lists what waits for a slice, in its order, why, and until when") =>
        Examples = [("t5 queue", "every reason names what stands in the way")];

    public override async Task<Outcome> Run(ParseResult parse, Session session, CancellationToken cancellationToken)
    {
        var answer = await session.Api.Queue(cancellationToken);
        if (!answer.TryTake(out var queue, out var failure))
            return failure;
        if (session.Json)
            return session.WriteJson(answer.Json);
        if (queue.Count == 0)
            session.Terminal.Note("Nothing waits.");
        // Reasons name holders by id where the scheduler knows no better; the leases do.
        var names = (await session.Api.Leases(cancellationToken)).TryTake(out var leases, out _) ? HolderNames.Of(leases) : new();
        session.Terminal.Draw(QueuePage.Draw([.. queue.Select(each => each with { Reason = names.In(each.Reason), Expected = each.Expected is { } start ? start with { Blockers = [.. start.Blockers.Select(names.In)] } : null })], session.Now, session.Terminal.Width));
        return Outcome.Done;
    }
}
