using System.CommandLine;
using T5Platform.Cli.Commands.Studies;
using T5Platform.Cli.Drawing;
using T5Platform.Cli.Drawing.Studies;
using T5Platform.Study.Costs;
using T5Platform.Study.Expansion;
using T5Platform.Study.Scales;

namespace T5Platform.Cli.Commands;

/// <summary>Says what tables of a study would take; submits nothing.</summary>
internal sealed class PlanCommand : PlatformCommand
{
    private readonly Argument<string[]> _tables = new("TABLE") { Description = "Tables, as in t2; all if none is named", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string> _scale = StudyArguments.Scale("paper");
    private readonly Option<string?> _file = StudyArguments.File();
    private readonly Option<int?> _replicas = new("--replicas") { Description = "Replicas of the baseline; the study's, or the scale's, if left out", HelpName = "N" };
    private readonly Option<string?> _device = new("--device") { Description = $"What to reckon with, in place of the scale's: {string.Join(", ", DeviceSpeed.All.Keys)}", HelpName = "DEVICE" };
    private readonly Option<bool> _most = new("--most") { Description = "Count what may be trained anew: members of ensembles, and tasks that two benchmarks share" };
    private readonly Option<bool> _load = new("--load") { Description = "Ask the server when the table would end on its fleet, with what that has to do already" };
    private readonly Option<bool> _full = new("--full") { Description = "Every node with what it needs, and its hash" };

    public PlanCommand() : base("plan", "Says what tables of a study would take: runs, those shared, devices, hours; submits nothing")
    {
        _device.AcceptOnlyFromAmong([.. DeviceSpeed.All.Keys]);
        Add(_tables);
        Add(_scale);
        Add(_file);
        Add(_replicas);
        Add(_device);
        Add(_most);
        Add(_load);
        Add(_full);
        Examples =
        [
            ("t5 plan --scale paper", "the whole paper"),
            ("t5 plan t2 --scale tiny", "one table, small"),
            ("t5 plan t4 --scale cpu-minutes --load", "when it would end, submitted now"),
            ("t5 plan t2 --full", "its graph, node by node"),
        ];
    }

    public override async Task<Outcome> Run(ParseResult parse, Session session, CancellationToken cancellationToken)
    {
        if (!(await StudyArguments.Study(parse.GetValue(_file), cancellationToken)).TryTake(out var study, out var failure)
            || !StudyArguments.Profile(parse.GetRequiredValue(_scale)).TryTake(out var profile, out failure))
            return failure;
        var scaled = ScaledStudy.Of(study, profile);
        var tables = new List<Study.Definitions.TableDefinition>();
        foreach (var id in parse.GetValue(_tables) ?? [])
        {
            if (!StudyArguments.Table(scaled, id).TryTake(out var table, out failure))
                return failure;
            tables.Add(table);
        }

        var plan = StudyExpansion.Expand(scaled, tables.Count > 0 ? tables : null, new()
        {
            BaselineReplicas = parse.GetValue(_replicas) ?? profile.BaselineReplicas,
            OwnMembers = parse.GetValue(_most),
            OwnTwins = parse.GetValue(_most),
        });
        if (parse.GetValue(_load) && tables.Count != 1)
            return Failure.Of(ExitCode.Usage, "--load is of one table: name it.");
        var width = session.Terminal.Width;
        session.Terminal.Draw(parse.GetValue(_full)
            ? PlanPage.Full(plan, width)
            : PlanPage.Summary(plan, PlanCost.Of(plan, DeviceSpeed.All[parse.GetValue(_device) ?? profile.Device]), ScaledStudy.Cuts(study, profile, tables.Count > 0 ? [.. tables.Select(static table => table.Id)] : null), width));
        return parse.GetValue(_load) ? await Outlook(session, parse.GetValue(_file), tables[0].Id, profile.Name, cancellationToken) : Outcome.Done;
    }

    private static async Task<Outcome> Outlook(Session session, string? file, string table, string scale, CancellationToken cancellationToken)
    {
        var text = file is null ? null : await TextFile.Read(file, cancellationToken);
        if (text?.TryTake(out _, out var unread) == false)
            return unread!;
        var answer = text?.TryTake(out var yaml, out _) == true ? session.Api.StudyPlan(yaml, table, scale, cancellationToken) : session.Api.StudyPlan(table, scale, cancellationToken);
        if (!(await answer).TryTake(out var plan, out var failure))
            return failure;
        session.Terminal.Draw([.. Wrapped.Lines(
            plan.Outlook?.Sentence(Humane.Duration) ?? $"When it would end is not known: nothing of {table} can be submitted at {scale}, or the server's pool has no device.", session.Terminal.Width, 0)]);
        return Outcome.Done;
    }
}
