using System.CommandLine;

namespace T5Platform.Cli.Commands;

/// <summary>What would the scheduler do if something were otherwise.</summary>
internal sealed class WhatIfCommand : PlatformCommand
{
    public WhatIfCommand() : base("what-if", "Says what the scheduler would do if something were otherwise; changes nothing")
    {
        Examples =
        [
            ("t5 what-if add-pod 4x4", "with one more pod of 16 devices"),
            ("t5 what-if priority base/seed-1/pretrain 50", "if this run had that priority"),
            ("t5 what-if drain node-3", "if that node were drained"),
        ];
        Parts = [new WhatIfPodCommand(), new WhatIfPriorityCommand(), new WhatIfDrainCommand()];
    }

    /// <summary>Alone it does nothing but say what there is.</summary>
    public override Task<Outcome> Run(ParseResult parse, Session session, CancellationToken cancellationToken) =>
        Task.FromResult<Outcome>(Failure.Of(ExitCode.Usage, "What if what? add-pod, priority and drain are known; see 't5 what-if --help'."));

    /// <summary>Asks and shows the answer.</summary>
    internal static async Task<Outcome> Ask(Session session, string question, CancellationToken cancellationToken)
    {
        var answer = await session.Api.WhatIf(question, cancellationToken);
        if (!answer.TryTake(out var difference, out var failure))
            return failure;
        if (session.Json)
            return session.WriteJson(answer.Json);
        session.Terminal.Draw(Drawing.WhatIfPage.Draw(difference, session.Now, session.Terminal.Width));
        return Outcome.Done;
    }
}
