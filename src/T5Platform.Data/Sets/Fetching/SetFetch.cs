namespace T5Platform.Data.Sets.Fetching;

/// <summary>Fetches a set from where its authors publish it, or from a mirror.</summary>
/// <param name="folder">The data directory.</param>
/// <param name="http">The client; its own time limit should be none.</param>
/// <param name="time">Paces tries.</param>
/// <param name="progress">Is told how far each file has come.</param>
public sealed class SetFetch(DataFolder folder, HttpClient http, TimeProvider time, IProgress<FetchProgress>? progress = null)
{
    /// <summary>Downloads, checks, unpacks, reads, and only then puts the files in place. What was downloaded before is not downloaded again.</summary>
    public async Task<SetOutcome> Run(DataSet set, Uri? mirror, CancellationToken cancellationToken)
    {
        if (folder.Missing(set).Count == 0) return new SetOutcome.Found();
        if (set.Downloads.Count == 0) return new SetOutcome.Refused($"{set.Name} cannot be fetched. {set.Remark}");
        var incoming = Directory.CreateDirectory(folder.Incoming(set)).FullName;
        var download = new FileDownload(http, time, progress);
        foreach (var file in set.Downloads)
        {
            var path = Path.Combine(incoming, file.FileName);
            if (File.Exists(path)) continue;
            var outcome = await download.Run(file.At(mirror), path, file, cancellationToken);
            if (outcome is DownloadOutcome.BrokeOff broken) return new SetOutcome.Refused($"{broken.Reason}. The next fetch goes on behind the {broken.Bytes} bytes that are here.");
            if (outcome is DownloadOutcome.Damaged damaged) return new SetOutcome.Refused($"{damaged.Reason}. Nothing of it was kept.");
        }

        var assembly = folder.Assembly(set);
        foreach (var file in set.Downloads)
        {
            if (SetArchive.Unpack(Path.Combine(incoming, file.FileName), file, assembly) is { } lacks) return new SetOutcome.Refused($"{lacks}.");
        }

        set.Finish?.Invoke(assembly);
        return folder.Place(set, assembly, cancellationToken);
    }
}
