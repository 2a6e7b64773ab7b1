using System.Globalization;
using T5Platform.Study.Tables;

namespace T5Platform.Web.Dashboard.Tables;

/// <summary>Row and column of a cell, from 0, as they stand in an address: <c>2-5</c>.</summary>
public readonly record struct CellAddress(int Row, int Column)
{
    /// <summary>Reads one; null for anything that is no cell of the table.</summary>
    public static CellAddress? Read(string? text, ResultTable table) =>
        text?.Split('-') is [var row, var column]
        && int.TryParse(row, NumberStyles.None, CultureInfo.InvariantCulture, out var r) && r < table.Rows.Count
        && int.TryParse(column, NumberStyles.None, CultureInfo.InvariantCulture, out var c) && c < table.Columns.Count
            ? new(r, c)
            : null;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Row}-{Column}");
}
