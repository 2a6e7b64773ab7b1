using T5Platform.Contracts.Specs.Reading;
using T5Platform.Study.Claims;
using T5Platform.Study.Definitions;

namespace T5Platform.Study.Files;

/// <summary>Reads the tables of a file.</summary>
internal static class TableReader
{
    public static IEnumerable<TableDefinition> Read(StudyFile file, RowReader rows)
    {
        foreach (var at in file.Root.List("tables").Select(static value => (SpecObject)value.Value))
        {
            IReadOnlyList<string>? columns = at["columns"] is null ? null : Maps.List(at, "columns");
            yield return new()
            {
                Id = at.Text("table") ?? "",
                Section = at.Text("section"),
                Caption = at.Text("caption") ?? "",
                Columns = columns,
                Averages = at["averages"] is not null && file.IsClean(SpecDocument.PathOf(at.Path, "averages")) ? LayoutReader.Averages(at) : null,
                Split = at.Text("split") ?? "validation",
                Rows = [.. at.List("rows").Select(row => rows.Read(file, row, columns)).OfType<RowDefinition>()],
                Claims = [.. at.List("claims").Where(claim => file.IsClean(claim.Path)).Select(claim => Claim(file, claim)).OfType<Claim>()],
            };
        }
    }

    private static Claim? Claim(StudyFile file, SpecValue value)
    {
        var at = (SpecObject)value.Value;
        var (id, says, columns) = (at.Text("claim")!, at.Text("says")!, Maps.List(at, "columns"));
        switch (at.Object("above"), at.Object("flat"))
        {
            case ({ } above, null):
                return new Claim.Above(above.Text("row")!, above.Text("than")!, above.Number("by") ?? 0) { Id = id, Says = says, Columns = columns };
            case (null, { } flat):
                return new Claim.Flat(Maps.List(flat, "rows"), flat.Number("within")!.Value) { Id = id, Says = says, Columns = columns };
            default:
                file.Errors.Add(value, SpecErrorCode.NotAllowed, $"The claim '{id}' needs one of above and flat, and not both.");
                return null;
        }
    }
}
