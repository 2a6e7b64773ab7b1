using T5Platform.Cli.Api.Documents;

namespace T5Platform.Cli.Drawing;

/// <summary>Imported checkpoints, by name.</summary>
internal static class ImportList
{
    private const int HashShown = 16;

    public static IReadOnlyList<string> Draw(IReadOnlyList<Import> imports, int width)
    {
        if (imports.Count == 0)
            return [];
        var grid = new Grid(
            new Column("NAME", Gives: true), new("MODEL"), new("PARAMETERS", Right: true), new("SIZE", Right: true), new("WEIGHTS SHA-256"), new("IMPORTED"));
        foreach (var import in imports)
        {
            grid.Add(
                import.Name,
                import.Preset ?? "",
                Humane.Count(import.Parameters),
                Humane.Bytes(import.Bytes),
                import.WeightsSha256[..Math.Min(HashShown, import.WeightsSha256.Length)],
                Humane.Stamp(import.ImportedAt));
        }
        return grid.Draw(width);
    }
}
