using T5Platform.Study.Definitions;

namespace T5Platform.Web.Rest.Documents;

/// <summary>A table of a study.</summary>
/// <param name="Table">Id, as in t4.</param>
/// <param name="Section">Section of the paper.</param>
/// <param name="Caption">What stands over it.</param>
/// <param name="Rows">Rows.</param>
internal sealed record StudyTableSummaryDocument(string Table, string? Section, string Caption, int Rows)
{
    public static StudyTableSummaryDocument Of(TableDefinition table) => new(table.Id, table.Section, table.Caption, table.Rows.Count);
}
