using T5Platform.Contracts.Specs.Reading;
using T5Platform.Study.Definitions;

namespace T5Platform.Study.Files;

/// <summary>Reads the columns of a study.</summary>
internal static class LayoutReader
{
    public static TableLayout? Read(IReadOnlyList<StudyFile> files)
    {
        var file = files.FirstOrDefault(static file => file.Root.Object("layout") is not null);
        if (file?.Root.Object("layout") is not { } layout || !file.IsClean("layout"))
            return null;
        var full = Maps.List(layout, "full");
        NamesAreColumns(file, layout, full);
        return new()
        {
            Condensed = [.. Maps.Texts(layout.Object("condensed"))],
            Full = full,
            Averages = Averages(layout),
            Together = Groups(layout.List("together")),
        };
    }

    /// <summary>The averages that an object names.</summary>
    public static Dictionary<string, IReadOnlyList<IReadOnlyList<string>>> Averages(SpecObject at) => at.Object("averages") is { } averages
        ? averages.Names.ToDictionary(static name => name, name => Groups(averages.List(name)))
        : [];

    private static IReadOnlyList<IReadOnlyList<string>> Groups(IReadOnlyList<SpecValue> list) =>
        [.. list.Select(static group => (IReadOnlyList<string>)[.. ((IReadOnlyList<SpecValue>)group.Value).Select(static column => (string)column.Value)])];

    private static void NamesAreColumns(StudyFile file, SpecObject layout, IReadOnlyList<string> full)
    {
        var condensed = layout.Object("condensed")!;
        foreach (var value in condensed.Names.Select(name => condensed[name]!).Concat(Inner(layout)).Where(value => !full.Contains((string)value.Value)))
            file.Errors.Add(value, SpecErrorCode.NotAllowed, $"'{value.Value}' is no full column.{NearestName.Hint((string)value.Value, full)} Allowed: {string.Join(", ", full)}.");
    }

    private static IEnumerable<SpecValue> Inner(SpecObject layout)
    {
        var averages = layout.Object("averages");
        return (averages?.Names.SelectMany(averages.List) ?? []).Concat(layout.List("together")).SelectMany(static group => (IReadOnlyList<SpecValue>)group.Value);
    }
}
