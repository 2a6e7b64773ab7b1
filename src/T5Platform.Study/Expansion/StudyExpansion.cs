using T5Platform.Study.Definitions;

namespace T5Platform.Study.Expansion;

/// <summary>
/// Expands tables to a graph: vocabulary → cached data → pre-training → a fine-tuning of each target (or one joint run, or a pre-training for
/// each target that is left out) → judged checkpoints → the best of each group of metrics → cells. Pure: the same study gives the same plan.
/// </summary>
public static class StudyExpansion
{
    /// <summary>The plan of some tables.</summary>
    /// <param name="study">The study.</param>
    /// <param name="tables">Its tables to plan, in order; null: all.</param>
    /// <param name="options">What may be chosen.</param>
    public static StudyPlan Expand(StudyDefinition study, IReadOnlyList<TableDefinition>? tables = null, ExpansionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(study);
        var draft = new PlanDraft();
        var rows = new List<RowPlan>();
        foreach (var table in tables ?? study.Tables)
        {
            foreach (var row in table.Rows)
            {
                draft.Begin();
                new RowExpansion(study, table, draft, options ?? ExpansionOptions.Least).Expand(row);
                rows.Add(new(table.Id, row.Id, draft.Needed));
            }
        }

        return new() { Study = study, Nodes = draft.Nodes, Rows = rows };
    }
}
