using T5Platform.Contracts.Interchange;
using T5Platform.Contracts.Specs;
using T5Platform.Contracts.Specs.Reading;
using T5Platform.Study.Estimates;

namespace T5Platform.Study.Imports;

/// <summary>Whether the runs of a spec can begin from the imported checkpoints that it names. Pure.</summary>
public static class ImportFit
{
    private const int LargestPadding = 128;

    /// <summary>Every place of the spec that names a checkpoint of another network; names that are not known are left to the reader.</summary>
    public static IReadOnlyList<SpecError> Check(ExperimentSpec spec, IReadOnlyDictionary<string, NetworkForm> imports)
    {
        return
        [
            .. from place in Named(spec)
               where imports.ContainsKey(place.Name)
               let differences = Differences(spec, imports[place.Name]).ToList()
               where differences.Count > 0
               select new SpecError(place.Path, SpecErrorCode.NotAllowed, Sentence(place.Name, differences, imports[place.Name])),
        ];
    }

    private static IEnumerable<(string Path, string Name)> Named(ExperimentSpec spec)
    {
        if (spec.InitialCheckpoint is { } all)
            yield return ("initialCheckpoint", all);
        foreach (var (index, row) in spec.Rows.Index())
        {
            if (row.InitialCheckpoint is { } own)
                yield return ($"rows[{index}].initialCheckpoint", own);
        }
    }

    private static IEnumerable<string> Differences(ExperimentSpec spec, NetworkForm import)
    {
        foreach (var difference in SizeDifferences.Between(spec.Model, import.Model))
            yield return difference;
        // Of a SentencePiece model only the nodes know how many ids it has; a shard sees to that.
        if (spec.Vocabulary == "bytes" && Math.Abs(import.VocabularyRows - VocabularyRows.Of(spec.Vocabulary)) >= LargestPadding)
            yield return $"vocabulary is {spec.Vocabulary} with {VocabularyRows.Of(spec.Vocabulary)} rows, it has {import.VocabularyRows}";
    }

    private static string Sentence(string name, List<string> differences, NetworkForm import) =>
        $"'{name}' is a checkpoint of another network: {string.Join("; ", differences)}.{SizeDifferences.PresetHint(import.Model)}";
}
