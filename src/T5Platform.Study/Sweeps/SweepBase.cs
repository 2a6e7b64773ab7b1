using System.Text;
using T5Platform.Contracts.Specs;
using T5Platform.Contracts.Specs.Reading;
using T5Platform.Study.Catalogue;
using T5Platform.Study.Files;
using T5Platform.Study.Mapping;
using T5Platform.Study.Scales;

namespace T5Platform.Study.Sweeps;

/// <summary>Reads what every trial is a change of: a spec, or a row of the paper's study at a scale.</summary>
internal sealed class SweepBase(StudyFile file)
{
    /// <summary>The spec; null when it is not sound (the errors say why).</summary>
    public ExperimentSpec? Read()
    {
        var (spec, over) = (file.Root["spec"], file.Root["over"]);
        if (!file.IsClean("spec") || !file.IsClean("over"))
            return null;
        if (spec is not null && over is not null)
            return Bad(over, "spec is there already; one of the two is needed.");
        if (over is not null)
            return Row(over, (SpecObject)over.Value);
        if (spec is not null)
            return Spec(spec);
        file.Errors.Add(file.Errors.NextPlace(), "spec", SpecErrorCode.Missing, "spec, or over, is required: what every trial is a change of.");
        return null;
    }

    private ExperimentSpec? Spec(SpecValue at)
    {
        var reading = ExperimentSpecReader.Read(Encoding.UTF8.GetBytes(file.At(at.Path).GetRawText()));
        foreach (var error in reading.Errors)
            file.Errors.Add(at.Place, SpecDocumentPath(error.Path), error.Code, error.Message);
        return reading.Spec;
    }

    private ExperimentSpec? Row(SpecValue at, SpecObject over)
    {
        var (table, row, scale) = (over.Text("table")!, over.Text("row")!, over.Text("scale")!);
        if (PaperCatalogue.Study.Table(table) is not { } defined)
            return Bad(over["table"]!, $"There is no table '{table}'.{NearestName.Hint(table, PaperCatalogue.Study.Tables.Select(static each => each.Id))}");
        if (ScaleProfiles.Find(scale) is not { } profile)
            return Bad(over["scale"]!, $"There is no scale '{scale}'.{NearestName.Hint(scale, ScaleProfiles.All.Select(static each => each.Name))}");
        var mapping = TableSpecs.Of(PaperCatalogue.Study, defined, profile);
        if (mapping.Experiments.FirstOrDefault(each => each.Rows.Contains(row)) is { } experiment)
            return experiment.Spec with { Rows = [experiment.Spec.Rows[experiment.Rows.Index().First(each => each.Item == row).Index] with { Baseline = false }] };
        return Bad(over["row"]!, mapping.Unmapped.FirstOrDefault(each => each.Row == row) is { } unmapped
            ? $"Row '{row}' cannot be run yet: {unmapped.Reason}"
            : $"Table {table} has no row '{row}'.{NearestName.Hint(row, mapping.Experiments.SelectMany(static each => each.Rows))}");
    }

    private ExperimentSpec? Bad(SpecValue at, string sentence)
    {
        file.Errors.Add(at, SpecErrorCode.NotAllowed, sentence);
        return null;
    }

    private static string SpecDocumentPath(string path) => path.Length == 0 ? "spec" : path.StartsWith('[') ? $"spec{path}" : $"spec.{path}";
}
