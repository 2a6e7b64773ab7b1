using System.Globalization;
using T5Platform.Data.C4.Shards;

namespace T5Platform.Data.C4.Stages;

/// <summary>Every page claims its URL; the newest has the best claim, then the one with the smaller hash of its text.</summary>
internal static class UrlStage
{
    public static void Run(StageWork work)
    {
        using var sort = new ExternalSort();
        if (work.Options.Filtered)
            foreach (var (page, place) in StageInputs.Pages(work.Options, work.Files, work.Shard, work.Counts)) sort.Add(new(PageHash.Of(page.Url), Rank(page), place));
        EntryFile.Write(work.Folder.Mark(C4Stage.Urls, work.Shard), sort.Sorted(), work.Shard.Count, Claims.Partition(work.Shard.Count));
    }

    private static UInt128 Rank(Page page)
    {
        var known = DateTimeOffset.TryParse(page.Date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date);
        return new(ulong.MaxValue - (ulong)(known ? date.UtcTicks : 0), (ulong)(PageHash.Of(page.Text) >> 64));
    }
}
