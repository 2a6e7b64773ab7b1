using System.CommandLine;
using T5Platform.Study.Catalogue;
using T5Platform.Study.Definitions;
using T5Platform.Study.Mapping;
using T5Platform.Study.Scales;

namespace T5Platform.Cli.Commands.Studies;

/// <summary>What commands about studies are given: a file of one's own, a table, a row, a scale.</summary>
internal static class StudyArguments
{
    public static Option<string?> File() => new("--study") { Description = "A study of yours, a YAML file; the paper's if left out", HelpName = "FILE" };

    public static Option<string> Scale(string otherwise) => new("--scale")
    {
        Description = $"A scale: {string.Join(", ", ScaleProfiles.All.Select(static profile => profile.Name))}",
        HelpName = "SCALE",
        DefaultValueFactory = _ => otherwise,
    };

    public static async Task<Answer<StudyDefinition>> Study(string? file, CancellationToken cancellationToken)
    {
        if (file is null)
            return Answer<StudyDefinition>.Of(PaperCatalogue.Study);
        if (!(await TextFile.Read(file, cancellationToken)).TryTake(out var text, out var failure))
            return failure;
        var reading = OwnStudy.Read(new(file, text));
        return reading.Study is { } study
            ? Answer<StudyDefinition>.Of(study)
            : Failure.Of(ExitCode.Usage, $"The study has {Drawing.Humane.Count(reading.Errors.Count, "error", "errors")}:", [.. reading.Errors.Select(static error => error.ToString())]);
    }

    /// <summary>The table and the scale that a command was given, as specs: at least one row has one.</summary>
    public static async Task<Answer<MappedTable>> Mapped(string? file, string id, string scale, CancellationToken cancellationToken)
    {
        if (!(await Study(file, cancellationToken)).TryTake(out var study, out var failure)
            || !Table(study, id).TryTake(out var table, out failure)
            || !Profile(scale).TryTake(out var profile, out failure))
            return failure;
        var mapping = TableSpecs.Of(study, table, profile);
        return mapping.Experiments.Count > 0
            ? Answer<MappedTable>.Of(new(table, profile, mapping))
            : Failure.Of(ExitCode.Failed, $"No row of {table.Id} can be submitted at {profile.Name}.", [.. mapping.Unmapped.Select(static row => $"{row.Row}: {row.Reason}")]);
    }

    public static Answer<TableDefinition> Table(StudyDefinition study, string id)
    {
        var ids = study.Tables.Select(static table => table.Id).ToList();
        return study.Table(id) is { } table
            ? Answer<TableDefinition>.Of(table)
            : Failure.Of(ExitCode.Failed, $"There is no table '{id}'.{Finding.NearNames.Hint(id, ids)} There is {string.Join(", ", ids)}.");
    }

    public static Answer<ScaleProfile> Profile(string name)
    {
        var names = ScaleProfiles.All.Select(static profile => profile.Name).ToList();
        return ScaleProfiles.Find(name) is { } profile
            ? Answer<ScaleProfile>.Of(profile)
            : Failure.Of(ExitCode.Usage, $"There is no scale '{name}'.{Finding.NearNames.Hint(name, names)} There is {string.Join(", ", names)}.");
    }
}
