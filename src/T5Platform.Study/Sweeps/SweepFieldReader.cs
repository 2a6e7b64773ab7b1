using T5Platform.Contracts.Specs.Reading;
using T5Platform.Study.Files;

namespace T5Platform.Study.Sweeps;

/// <summary>Reads what is varied.</summary>
internal sealed class SweepFieldReader(StudyFile file)
{
    private const double LargestWhole = 9_007_199_254_740_991;

    public IReadOnlyList<SweepField> Read()
    {
        var fields = new List<SweepField>();
        foreach (var path in file.Root.Object("fields")?.Names ?? [])
        {
            var at = file.Root.Object("fields")![path]!;
            if (file.IsClean(at.Path) && Field(path, at, (SpecObject)at.Value) is { } field)
                fields.Add(field);
        }

        return fields;
    }

    private SweepField? Field(string path, SpecValue at, SpecObject field)
    {
        var (least, greatest) = (field.Number("from"), field.Number("to"));
        if (field["values"] is not null)
        {
            return new[] { "from", "to", "log", "whole" }.FirstOrDefault(field.IsGiven) is { } extra
                ? Bad(at, $"'{extra}' has no effect beside values; leave it out.")
                : new SweepField.Values(path, [.. field.List("values").Select(static value => (string)value.Value)]);
        }

        if (least is not { } from || greatest is not { } to)
            return Bad(at, "values, or from and to, are required.");
        var (log, whole) = (field.Flag("log") ?? false, field.Flag("whole") ?? false);
        if (from >= to)
            return Bad(at, $"from is {SpecNumber(from)} and to is {SpecNumber(to)}; from must be less.");
        if (log && from <= 0)
            return Bad(at, $"from is {SpecNumber(from)}; with log it must be greater than 0.");
        if (!whole)
            return new SweepField.Range(path, from, to, log);
        return from == Math.Truncate(from) && to == Math.Truncate(to) && Math.Abs(from) <= LargestWhole && Math.Abs(to) <= LargestWhole
            ? new SweepField.WholeRange(path, (long)from, (long)to, log)
            : Bad(at, $"from is {SpecNumber(from)} and to is {SpecNumber(to)}; with whole both must be whole numbers.");
    }

    private SweepField? Bad(SpecValue at, string sentence)
    {
        file.Errors.Add(at, SpecErrorCode.NotAllowed, sentence);
        return null;
    }

    private static string SpecNumber(double value) => value.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
}
