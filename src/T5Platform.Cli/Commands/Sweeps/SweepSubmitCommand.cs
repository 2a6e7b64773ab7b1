using System.CommandLine;
using System.Text;
using T5Platform.Cli.Drawing;
using T5Platform.Study.Sweeps;

namespace T5Platform.Cli.Commands.Sweeps;

/// <summary>Submits a sweep.</summary>
internal sealed class SweepSubmitCommand : PlatformCommand
{
    private readonly Argument<string> _file = SweepCommand.FileArgument();
    private readonly Option<string?> _key = new("--key") { Description = "Idempotency key: the same key is the same sweep, however often it is sent", HelpName = "K" };

    public SweepSubmitCommand() : base("submit", "Submits a sweep: its trials are begun as experiments")
    {
        Add(_file);
        Add(_key);
        Examples = [("t5 sweep submit rates.yaml --key tonight", "safe to send again")];
    }

    public override async Task<Outcome> Run(ParseResult parse, Session session, CancellationToken cancellationToken)
    {
        if (!(await SweepFile.Read(parse.GetRequiredValue(_file), cancellationToken)).TryTake(out var sweep, out var failure))
            return failure;
        var answer = await session.Api.SubmitSweep(Encoding.UTF8.GetBytes(SweepJson.Write(sweep)), parse.GetValue(_key), cancellationToken);
        if (!answer.TryTake(out var submitted, out failure))
            return failure;
        if (session.Json)
            return session.WriteJson(answer.Json);
        session.Terminal.Draw(session.Terminal.IsQuiet ? Ink.Of(submitted.Id) : $"Submitted {Ink.Of(submitted.Name, Ink.Strong)} as {Ink.Of(submitted.Id)}: {Humane.Count(submitted.Trials, "trial", "trials")}");
        session.Terminal.Note($"'t5 sweep show {ShortIds.Alone(submitted.Id)}' shows what becomes of it.");
        return Outcome.Done;
    }
}
