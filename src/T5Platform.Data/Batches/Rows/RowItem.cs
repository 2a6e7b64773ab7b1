namespace T5Platform.Data.Batches.Rows;

/// <summary>An item in a row.</summary>
internal readonly record struct RowItem(long Epoch, long Item);
