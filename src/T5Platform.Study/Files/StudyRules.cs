using T5Platform.Contracts.Specs.Reading;
using T5Platform.Study.Definitions;

namespace T5Platform.Study.Files;

/// <summary>What must hold between the parts of a study.</summary>
internal static class StudyRules
{
    public static void Check(IReadOnlyList<StudyFile> files, StudyDefinition study)
    {
        var rows = study.Rows.Select(static row => row.Id).ToHashSet(StringComparer.Ordinal);
        var columns = study.Layout.Condensed.Select(static column => column.Key).Concat(study.Layout.Full).Concat(study.Tables.SelectMany(static table => table.Columns ?? [])).ToHashSet(StringComparer.Ordinal);
        IdsAreDistinct(files);
        foreach (var (file, value) in Named(files))
        {
            if (!rows.Contains((string)value.Value))
                file.Errors.Add(value, SpecErrorCode.NotAllowed, $"There is no row '{value.Value}'.{NearestName.Hint((string)value.Value, rows)}");
        }

        foreach (var (file, value) in Columns(files).Where(each => !columns.Contains((string)each.Value.Value)))
        {
            // The list is long: whoever is near needs none.
            var hint = NearestName.Hint((string)value.Value, columns);
            file.Errors.Add(value, SpecErrorCode.NotAllowed, $"There is no column '{value.Value}'.{(hint.Length > 0 ? hint : $" Allowed: {string.Join(", ", columns)}.")}");
        }

        ExperimentsAreWhatTheySay(files, study);
    }

    /// <summary>A few lines can ask for millions of runs: what nobody could read as a table is not planned either.</summary>
    public static void TablesAreNoLarger(IReadOnlyList<StudyFile> files, StudyDefinition study, int most)
    {
        foreach (var (file, at) in Tables(files))
        {
            var runs = (at.Text("table") is { } id ? study.Table(id) : null)?.Rows.Where(static row => row.Kind is RowKind.Run).Sum(row => (long)(row.Replicas ?? study.Seeds.Count)) ?? 0;
            if (runs > most)
                file.Errors.Add(at["rows"]!, SpecErrorCode.OutOfRange, FormattableString.Invariant($"Its rows, each with its seeds, are run {runs:N0} times; at most {most:N0} are allowed in a table."));
        }
    }

    private static void IdsAreDistinct(IReadOnlyList<StudyFile> files)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (file, id) in Tables(files).Select(static each => (each.File, Id: each.Table["table"])).Concat(Rows(files).Select(static each => (each.File, Id: each.Row["row"]))))
        {
            if (id is not null && !taken.Add((string)id.Value))
                file.Errors.Add(id, SpecErrorCode.Duplicate, $"'{id.Value}' is already the id of another table or row.");
        }
    }

    /// <summary>Rows of one experiment have equal settings, and rows of two have not: else a run would be shared, or done twice, by a slip.</summary>
    private static void ExperimentsAreWhatTheySay(IReadOnlyList<StudyFile> files, StudyDefinition study)
    {
        var (places, settings, experiments) = (Rows(files).ToLookup(static each => each.Row.Text("row")), new Dictionary<string, string>(), new Dictionary<string, string>());
        foreach (var row in study.Rows.Where(static row => row is { Settings: not null, Kind: RowKind.Run }))
        {
            var (text, experiment) = (string.Join('\n', row.Tree!.Leaves), row.Experiment!);
            var (file, at) = places[row.Id].First();
            var place = at["experiment"] ?? at["row"]!;
            if (experiments.TryGetValue(experiment, out var others) && others != text)
                file.Errors.Add(place, SpecErrorCode.NotAllowed, $"Another row of the experiment '{experiment}' has other settings; rows of one experiment have equal ones.");
            else if (settings.TryGetValue(text, out var same) && same != experiment)
                file.Errors.Add(place, SpecErrorCode.NotAllowed, $"The experiment '{experiment}' has the settings of '{same}'; name it so, or set 'variant' to keep the two apart.");
            experiments.TryAdd(experiment, text);
            settings.TryAdd(text, experiment);
        }
    }

    private static IEnumerable<(StudyFile File, SpecValue Value)> Named(IReadOnlyList<StudyFile> files) =>
    [
        .. Rows(files).SelectMany(static each => Some(each.File, each.Row["of"])),
        .. files.SelectMany(static file => file.Root.List("differences").SelectMany(at => Some(file, ((SpecObject)at.Value)["row"]))),
        .. Claims(files).SelectMany(static each => Some(each.File, each.Claim.Object("above")?["row"], each.Claim.Object("above")?["than"])),
        .. Claims(files).SelectMany(static each => each.Claim.Object("flat")?.List("rows").Select(row => (each.File, row)) ?? []),
    ];

    private static IEnumerable<(StudyFile File, SpecValue Value)> Columns(IReadOnlyList<StudyFile> files) =>
    [
        .. Rows(files).SelectMany(static each => each.Row.List("bold").Concat(each.Row.List("boldScores")).Select(column => (each.File, column))),
        .. files.SelectMany(static file => file.Root.List("differences").SelectMany(at => Some(file, ((SpecObject)at.Value)["column"]))),
        .. Claims(files).SelectMany(static each => each.Claim.List("columns").Select(column => (each.File, column))),
    ];

    private static IEnumerable<(StudyFile, SpecValue)> Some(StudyFile file, params SpecValue?[] values) =>
        values.OfType<SpecValue>().Select(value => (file, value));

    private static IEnumerable<(StudyFile File, SpecObject Table)> Tables(IReadOnlyList<StudyFile> files) =>
        files.SelectMany(static file => file.Root.List("tables").Select(at => (file, (SpecObject)at.Value)));

    private static IEnumerable<(StudyFile File, SpecObject Row)> Rows(IReadOnlyList<StudyFile> files) =>
        Tables(files).SelectMany(static each => each.Table.List("rows").Select(at => (each.File, (SpecObject)at.Value)));

    private static IEnumerable<(StudyFile File, SpecObject Claim)> Claims(IReadOnlyList<StudyFile> files) =>
        Tables(files).SelectMany(static each => each.Table.List("claims").Select(at => (each.File, (SpecObject)at.Value)));
}
