using T5Platform.Data.Readers;
using T5Platform.Data.Tasks;

namespace T5Platform.Data.Sets;

/// <summary>Reads a set as training would, and compares what is found with what the complete set has.</summary>
public static class SetVerification
{
    /// <summary>Findings for every split of a set below a data directory.</summary>
    public static IReadOnlyList<SplitFinding> Of(DataSet set, string directory, CancellationToken cancellationToken = default)
    {
        var catalogue = new DataCatalogue(new DataLocations { CacheDirectory = directory, DataDirectory = directory }, TimeProvider.System);
        return [.. set.Splits.Select(split => Of(split, (FileTask)catalogue.Task(split.Task), directory, cancellationToken))];
    }

    private static SplitFinding Of(ExpectedSplit expected, FileTask task, string directory, CancellationToken cancellationToken)
    {
        var (count, dropped) = (0L, new List<MalformedRowException>());
        try
        {
            // One after the other: the largest sets do not fit the memory of a small machine.
            foreach (var _ in task.Read(DataFiles.Find(directory, task.Files.Of(expected.Split)!), expected.Split, dropped))
            {
                cancellationToken.ThrowIfCancellationRequested();
                count++;
            }
        }
        catch (DataNotFoundException missing)
        {
            return Found(SplitState.Missing, missing.Message);
        }
        catch (Exception malformed) when (malformed is MalformedRowException or InvalidDataException)
        {
            return Found(SplitState.Malformed, malformed.Message);
        }

        return expected.Examples is not { } all ? Found(SplitState.Readable)
            : all == count ? Found(SplitState.Complete)
            : Found(SplitState.OtherCount, $"{count} examples; the complete set has {all}");

        SplitFinding Found(SplitState state, string reason = "") => new(expected, state, count, [.. dropped.Select(static row => row.Message)], reason);
    }
}
