using System.Text.Json;
using T5Platform.Contracts.Specs;
using T5Platform.Study.Definitions;
using T5Platform.Study.Settings;

namespace T5Platform.Study.Scales;

/// <summary>A study at a scale: what its rows compare stays, in ratio; what it costs does not.</summary>
public static class ScaledStudy
{
    /// <summary>The study at a scale.</summary>
    public static StudyDefinition Of(StudyDefinition study, ScaleProfile profile)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(profile);
        if (profile.IsPaper)
            return study;
        var scaling = new SettingsScaling(study.Baseline, profile, LargestLimit(study));
        return study with
        {
            Baseline = scaling.Of(study.Baseline),
            Targets = profile.Targets.Count > 0 ? profile.Targets : study.Targets,
            Layout = profile.Layout ?? study.Layout,
            // The paper's deviations are those of its own scores.
            Deviations = profile.Layout is null ? study.Deviations : new Dictionary<string, double>(),
            Seeds = profile.Seeds.Count > 0 ? profile.Seeds : study.Seeds,
            Tables =
            [
                .. study.Tables.Select(table => table with
                {
                    Columns = profile.Layout is null ? table.Columns : null,
                    Averages = profile.Layout is null ? table.Averages : null,
                    Rows = [.. table.Rows.Select(row => row.Settings is { } settings ? row with { Settings = scaling.Of(settings) } : row)],
                }),
            ],
        };
    }

    private static long? LargestLimit(StudyDefinition study) => study.Rows.Max(static row => row.Settings?.Mixture?.Limit);

    /// <summary>Experiments that differ in the study and no more at a scale.</summary>
    private static IEnumerable<IReadOnlyList<string>> Alike(StudyDefinition study, ScaleProfile profile, IReadOnlyCollection<string>? tables) => Of(study, profile).Tables
        .Where(table => tables is null || tables.Contains(table.Id))
        .SelectMany(static table => table.Rows)
        .Where(static row => row is { Kind: RowKind.Run, Settings: not null })
        .DistinctBy(static row => row.Experiment)
        // Mixtures are left out: their caps are told apart by reference, and no scale changes one.
        .Where(static row => row.Settings!.Mixture is null)
        .GroupBy(static row => row.Settings! with { Vocabulary = Plain, Preset = null })
        .Where(static group => group.Count() > 1)
        .Select(static group => (IReadOnlyList<string>)[.. group.Select(static row => row.Experiment!)]);

    /// <summary>What becomes of mixtures, and of test sets, where the tables have them.</summary>
    private static IEnumerable<string> Mixed(StudyDefinition study, ScaleProfile profile, IReadOnlyCollection<string>? tables)
    {
        var asked = study.Tables.Where(table => tables is null || tables.Contains(table.Id)).ToList();
        if (profile.MixingLimit is { } limit && LargestLimit(study) is { } largest && asked.SelectMany(static table => table.Rows).Any(static row => row.Settings?.Mixture is not null))
            yield return $"In mixtures K = {largest:N0} becomes {limit:N0}; other limits, and what the text counts as, keep their ratio.";
        foreach (var table in asked.Where(static table => table.Split == "test"))
            yield return $"{table.Id} shows scores of test sets, whose answers only their servers have; here validation sets are judged.";
    }

    private static readonly VocabularySettings Plain = new() { Kind = "bytes", Rows = 384 };

    /// <summary>What a scale cut, in words.</summary>
    /// <param name="study">The study, unscaled.</param>
    /// <param name="profile">The scale.</param>
    /// <param name="tables">Ids of the tables that are asked about; null: all.</param>
    public static IReadOnlyList<string> Cuts(StudyDefinition study, ScaleProfile profile, IReadOnlyCollection<string>? tables = null)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(profile);
        if (profile.IsPaper)
            return ["Nothing is cut: every quantity is the study's own."];
        var (paper, scaled) = (study.Baseline, Of(study, profile).Baseline);
        return
        [
            $"{profile.Says}.",
            $"The network '{paper.Preset}' becomes '{scaled.Preset}': width {paper.Model.ModelWidth} to {scaled.Model.ModelWidth}, {paper.Model.DecoderLayers} layers a stack to {scaled.Model.DecoderLayers}.",
            $"Pre-training has {scaled.Pretraining.Loop.Steps:N0} steps of {scaled.Pretraining.Loop.BatchRows} × {scaled.Pretraining.Loop.Length} tokens in place of {paper.Pretraining.Loop.Steps:N0} of {paper.Pretraining.Loop.BatchRows} × {paper.Pretraining.Loop.Length}: {(double)paper.Pretraining.Loop.Tokens / scaled.Pretraining.Loop.Tokens:N0} times fewer tokens.",
            $"Fine-tuning has {scaled.Finetuning.Loop.Steps:N0} steps of {scaled.Finetuning.Loop.BatchRows} × {scaled.Finetuning.Loop.Length} tokens in place of {paper.Finetuning.Loop.Steps:N0} of {paper.Finetuning.Loop.BatchRows} × {paper.Finetuning.Loop.Length}.",
            $"The vocabulary is {scaled.Vocabulary.Kind} with {scaled.Vocabulary.Rows} rows in place of {paper.Vocabulary.Kind} with {paper.Vocabulary.Rows}.",
            .. profile.Datasets is { } datasets ? [$"Texts: {string.Join(", ", datasets.Select(static each => $"{each.Key} is read as {each.Value}"))}."] : Array.Empty<string>(),
            .. profile.Targets.Count > 0 ? [$"The targets {string.Join(", ", study.Targets.Select(static target => target.Name))} are replaced by {string.Join(", ", profile.Targets.Select(static target => target.Name))}: scores are of these, and cannot be held against the published ones."] : Array.Empty<string>(),
            .. Mixed(study, profile, tables),
            .. Alike(study, profile, tables).Select(static rows => $"{string.Join(" and ", rows)} become one experiment here: what parts them is smaller than this scale."),
            .. profile.Examples is { } examples ? [$"Each task has at most {examples:N0} training examples{(profile.EvaluationExamples is { } judged ? $" and {judged:N0} validation examples" : "")}."] : Array.Empty<string>(),
        ];
    }
}
