namespace T5Platform.Data.Batches.Rows;

/// <summary>Which items each row of a run holds; rows are numbered over steps, logical shards and rows.</summary>
internal interface IRowPlan
{
    IReadOnlyList<RowItem> Of(long number);
}
