using T5Platform.Data.C4.Shards;

namespace T5Platform.Data.C4.Stages;

/// <summary>Cleans the pages that kept their URL. What is left of them claims its spans, by the hash of the page's URL.</summary>
internal static class CleanStage
{
    /// <summary>As the counters of the released code are written: <c>LineTooShort</c> is <c>line_too_short</c>.</summary>
    private static readonly string[] Names = [.. Enum.GetNames<CleaningRule>().Select(static name =>
        string.Concat(name.Select(static (unit, i) => char.IsUpper(unit) ? (i == 0 ? string.Empty : "_") + char.ToLowerInvariant(unit) : $"{unit}")))];

    public static void Run(StageWork work)
    {
        using var sort = new ExternalSort();
        PageFile.Write(work.Folder.Pages(work.Shard), Kept(work).Select(kept =>
        {
            if (work.Options.Filtered)
                foreach (var span in SentenceSpans.Of(kept.Page.Text)) sort.Add(new(span, PageHash.Of(kept.Page.Url), kept.Place));
            return kept;
        }));
        work.SaveCounts(C4Stage.Clean);
        EntryFile.Write(work.Folder.Mark(C4Stage.Clean, work.Shard), sort.Sorted(), work.Shard.Count, Claims.Partition(work.Shard.Count));
    }

    private static IEnumerable<(Page Page, PagePlace Place)> Kept(StageWork work)
    {
        var lost = work.Folder.Entries(C4Stage.PickUrls, work.Shard).Select(static loss => loss.Place).ToHashSet();
        var rules = new CleaningOptions
        {
            LongestWord = null, LeastSentences = work.Options.LeastSentences,
            BadWords = work.Options.BadWords is { } path ? new BadWords(File.ReadLines(path)) : null,
        };
        var urls = work.Options.Variant == C4Variant.WebTextLike ? File.ReadLines(work.Options.Urls!).Select(static line => PageUrl.Normalise(line.Trim())).ToHashSet(StringComparer.Ordinal) : null;
        foreach (var (page, place) in StageInputs.Pages(work.Options, work.Files, work.Shard, work.Counts))
        {
            if (lost.Contains(place)) work.Counts.Add("page_url_twice");
            else if (urls?.Contains(page.Url) == false) work.Counts.Add("page_other_url");
            else if (!work.Options.Filtered) yield return (page, place);
            else if (PageCleaner.Clean(page.Text, rules, rule => work.Counts.Add(Names[(int)rule])) is { } text) yield return (page with { Text = text }, place);
        }
    }
}
