using System.Text.Json;
using T5Platform.Study.Definitions;

namespace T5Platform.Study.Verification;

/// <summary>Holds a study against its own rules, and against another record of the same figures.</summary>
public static class StudyVerification
{
    /// <summary>Boldface, averages, condensed scores and deviations, each from the study's own figures.</summary>
    public static VerificationReport OfItself(StudyDefinition study)
    {
        ArgumentNullException.ThrowIfNull(study);
        return new()
        {
            Counts =
            [
                $"{study.Rows.Count()} rows of {study.Tables.Count} tables, {study.Experiments.Count} experiments.",
                $"{BoldRule.Cells(study)} condensed scores held against the rule of boldface.",
                $"{AverageRule.Count(study)} averages recomputed from their parts.",
                $"{CondensedRule.Count(study)} condensed rows held against all their scores.",
            ],
            Findings = Named(study, [.. BoldRule.Check(study), .. AverageRule.Check(study), .. CondensedRule.Check(study), .. DeviationRule.Check(study)]),
        };
    }

    /// <summary>The same, and every row, score, boldface and setting against a record.</summary>
    /// <param name="study">The study.</param>
    /// <param name="record">A record of the paper's figures: an object with tables, standard_deviation and baseline.</param>
    public static VerificationReport Against(StudyDefinition study, JsonElement record)
    {
        var own = OfItself(study);
        var comparison = new RecordComparison(study, record);
        var findings = comparison.Findings();
        return new() { Counts = [.. own.Counts, .. comparison.Counts], Findings = [.. own.Findings, .. findings] };
    }

    private static IReadOnlyList<Finding> Named(StudyDefinition study, IReadOnlyList<Finding> findings) =>
        [.. findings.Select(finding => finding with { Reason = study.Differences.FirstOrDefault(known => (known.Row, known.Column, known.Rule) == (finding.Row, finding.Column, finding.Rule))?.Reason })];
}
