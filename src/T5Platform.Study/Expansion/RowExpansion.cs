using T5Platform.Study.Definitions;
using T5Platform.Study.Settings;

namespace T5Platform.Study.Expansion;

/// <summary>One row of a table on its way into a plan.</summary>
internal sealed class RowExpansion(StudyDefinition study, TableDefinition table, PlanDraft draft, ExpansionOptions options)
{
    public void Expand(RowDefinition row)
    {
        // A statistic or a full row shows what another row's runs give; others' results and illustrations need none.
        var shown = row.Kind is RowKind.Statistic or RowKind.Full ? study.Row(row.Of!)! : row;
        if (shown.Kind == RowKind.Statistic)
            shown = study.Row(shown.Of!)!;
        if (shown is not { Settings: { } settings, Kind: RowKind.Run })
            return;
        var replicas = Seeds(shown).Select(seed => Replica(shown, settings, seed)).ToList();
        new CellExpansion(study, table, draft, options).Expand(row, settings, replicas);
    }

    private IEnumerable<long> Seeds(RowDefinition row)
    {
        var count = row.Baseline && options.BaselineReplicas is { } asked ? asked : row.Replicas;
        if (count is not { } replicas)
            return study.Seeds;
        // The study's own seeds first, then the next whole numbers that are not among them.
        var next = Enumerable.Range(1, replicas + study.Seeds.Count).Select(static seed => (long)seed).Except(study.Seeds);
        return study.Seeds.Concat(next).Take(replicas);
    }

    /// <summary>The judged runs of one seed.</summary>
    private Judged Replica(RowDefinition row, ExperimentSettings settings, long seed)
    {
        var runs = new RunExpansion(study, draft, settings, row.Id);
        if (settings.Ensemble is not { } ensemble)
            return new(settings, seed, [runs.Of(Member.Alone(seed), options.OwnTwins)]);
        var members = Enumerable.Range(0, ensemble.Members).Select(index => ensemble.FinetuningsOnly
            ? new Member(seed, seed + index, "")
            : new Member(seed + index, seed + index, ""));
        // Members of their own are of another series: equal in everything but the hash.
        return new(settings, seed, [.. members.Select(member => runs.Of(options.OwnMembers ? Own(member, ensemble) : member, options.OwnTwins))]);
    }

    private static Member Own(Member member, EnsembleSettings ensemble) =>
        ensemble.FinetuningsOnly ? member with { FinetuningSeries = "ensemble" } : member with { Series = "ensemble" };
}
