using T5Platform.Cli.Api;
using T5Platform.Cli.Api.Documents;

namespace T5Platform.Cli.Drawing;

/// <summary>One run: what it is, where it stands and why.</summary>
internal static class RunPage
{
    private const int BarWidth = 30;

    public static IReadOnlyList<string> Draw(RunView view, DateTimeOffset now, int width)
    {
        var run = view.Run;
        var facts = new Facts();
        facts.Add("id", run.Id);
        facts.Add("experiment", $"{view.ExperimentName} ({run.Experiment})");
        facts.AddDrawn("state", State(run, now));
        facts.Add("reason", run.Reason);
        facts.Add("waits", view.Waits is { } waits ? $"{Humane.Words(waits.Code)}: {waits.Reason}" : null, Ink.Wary);
        facts.AddDrawn("progress", Progress(run, view.Pace));
        facts.Add("trains", Trains(run.Spec));
        facts.Add("parallelism", $"{run.Spec.Parallelism} (data x model), {Humane.Count(run.Spec.LogicalShards, "logical shard", "logical shards")}");
        facts.Add("begins from", view.InitialName ?? LineageWords.Parents((view.Lineage?.Parents ?? []).Where(parent => parent.Run is { } from && run.Spec.InitialCheckpoint == $"run/{from}@{parent.Step}")) ?? run.Spec.InitialCheckpoint);
        facts.Add("derived", LineageWords.Children([.. (view.Lineage?.Children ?? []).Where(child => child.Run == run.Id)]));
        facts.Add("slice", run.Lease is { } lease ? $"{lease}, {string.Join(", ", lease.Ranks.Select(Rank))}" : null);
        return
        [
            Ink.Of(run.Name, Ink.Strong), "", .. facts.Draw(width),
            .. Under("Attempts", AttemptList.Draw(view.Attempts, now, width)),
            .. Under("Checkpoints", CheckpointList.Draw(view.Checkpoints, width)),
        ];
    }

    private static string State(Run run, DateTimeOffset now) => Ink.Of(run.State, Ink.StyleOf(run.State)) + run switch
    {
        { EndedAt: { } ended, SubmittedAt: { } submitted } => $" after {Humane.Duration(ended - submitted)}",
        { Lease: { } lease } => $" for {Humane.Duration(now - lease.GrantedAt)}",
        { SubmittedAt: { } submitted } => $" for {Humane.Duration(now - submitted)}",
        _ => "",
    };

    private static string Progress(Run run, Pace? pace)
    {
        var fraction = run.Steps == 0 ? 0 : (double)run.Step / run.Steps;
        var text = $"step {run.Step} of {run.Steps}";
        if (pace is not null)
            text += $", loss {Humane.Short(pace.Loss)}";
        if (pace is not null && States.IsWorking(run.State))
            text += $", {Humane.Short(pace.StepsPerSecond)} steps/s{(pace.Left(run.Steps - run.Step) is { } left ? $", {Humane.Duration(left)} left" : "")}";
        return $"{Bar.Draw(fraction, text.Length > 40 ? BarWidth / 3 : BarWidth)}  {Ink.Of(text)}";
    }

    private static string Trains(RunSpec spec) => spec.Data switch
    {
        { Corpus: { } corpus, Objective: { } objective } => $"{objective} on {corpus}, seed {spec.Seed}",
        { Task: { } task } => $"{task}, seed {spec.Seed}",
        var other => $"{other.Kind}, seed {spec.Seed}",
    };

    private static string Rank(RankPlace rank) => $"rank {rank.Rank} on {rank.Node} device {rank.DeviceIndex}";

    private static IEnumerable<string> Under(string heading, IReadOnlyList<string> lines) =>
        lines.Count == 0 ? [] : ["", Ink.Of(heading, Ink.Strong), .. lines];
}
