using System.CommandLine;
using System.Text.Json;
using T5Platform.Cli.Drawing;
using T5Platform.Study.Verification;

namespace T5Platform.Cli.Commands.Studies;

/// <summary>Holds a study against its own rules, and against a record of the same figures.</summary>
internal sealed class StudyVerifyCommand : PlatformCommand
{
    private readonly Option<string?> _against = new("--against") { Description = "A record of the paper's figures, a JSON file", HelpName = "FILE" };
    private readonly Option<string?> _file = StudyArguments.File();

    public StudyVerifyCommand() : base("verify", "Checks boldface, averages and every published score; exit code 1 where one differs without a reason")
    {
        Add(_against);
        Add(_file);
        Examples = [("t5 study verify", "the catalogue by its own rules"), ("t5 study verify --against study.json", "and beside another record")];
    }

    public override async Task<Outcome> Run(ParseResult parse, Session session, CancellationToken cancellationToken)
    {
        if (!(await StudyArguments.Study(parse.GetValue(_file), cancellationToken)).TryTake(out var study, out var failure))
            return failure;
        var report = StudyVerification.OfItself(study);
        if (parse.GetValue(_against) is { } path)
        {
            if (!(await TextFile.Read(path, cancellationToken)).TryTake(out var text, out failure))
                return failure;
            try
            {
                using var record = JsonDocument.Parse(text);
                report = StudyVerification.Against(study, record.RootElement);
            }
            catch (JsonException exception)
            {
                return Failure.Of(ExitCode.Usage, $"'{path}' is not JSON: {exception.Message}");
            }
        }

        var width = session.Terminal.Width;
        session.Terminal.Draw(
        [
            .. report.Counts.SelectMany(count => Wrapped.Lines(count, width, 0)),
            .. report.Findings.Where(static finding => finding.Reason is not null).SelectMany(finding => Wrapped.Lines($"known: {finding.Row} {finding.Column} ({finding.Rule}): {finding.Says} Kept: {finding.Reason}.", width, 0, Ink.Faint)),
            .. report.Unnamed.SelectMany(finding => Wrapped.Lines($"{finding.Row} {finding.Column} ({finding.Rule}): {finding.Says}", width, 0, Ink.Bad)),
            Ink.Of($"{report.Unnamed.Count} differences that are not named with a reason; {report.Findings.Count - report.Unnamed.Count} that are.", Ink.Strong),
        ]);
        return report.Unnamed.Count == 0 ? Outcome.Done : ExitCode.Failed;
    }
}
