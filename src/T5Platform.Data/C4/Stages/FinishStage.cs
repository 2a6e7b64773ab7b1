using System.IO.Compression;
using T5Platform.Data.C4.Shards;

namespace T5Platform.Data.C4.Stages;

/// <summary>Takes lost spans out, judges the language last, since cleaning can change it, and writes a shard of the data set.</summary>
internal static class FinishStage
{
    /// <summary>One page of so many is for validation: those whose URL's hash leaves no remainder.</summary>
    private const int ValidationShare = 1000;

    public static void Run(StageWork work)
    {
        // The validation part first: the training part is what says that the shard is made.
        WholeFile.Write(work.Folder.Documents("train", work.Shard), train => WholeFile.Write(work.Folder.Documents("validation", work.Shard), validation =>
        {
            using var trainPages = new GZipStream(train, CompressionLevel.Optimal, leaveOpen: true);
            using var validationPages = new GZipStream(validation, CompressionLevel.Optimal, leaveOpen: true);
            foreach (var page in Kept(work))
            {
                var split = UrlHash.Modulo(page.Url, ValidationShare) == 0 ? "validation" : "train";
                work.Counts.Add($"document_{split}");
                PageFile.WriteLine(split == "train" ? trainPages : validationPages, new DocumentText(page.Text, page.Date, page.Url));
            }

            work.SaveCounts(C4Stage.Finish);
        }));
    }

    private static IEnumerable<Page> Kept(StageWork work)
    {
        var lost = work.Folder.Entries(C4Stage.PickSpans, work.Shard).GroupBy(static loss => loss.Place)
            .ToDictionary(static page => page.Key, static page => page.Select(static loss => loss.Rank).ToHashSet());
        foreach (var (page, place) in PageFile.Read(work.Folder.Pages(work.Shard)))
        {
            var left = page;
            if (lost.TryGetValue(place, out var spans))
            {
                left = page with { Text = SentenceSpans.Without(page.Text, spans) };
                work.Counts.Add("page_with_lost_spans");
                work.Counts.Add("span_lost", spans.Count);
                if (SentenceSplitter.Count(left.Text) < work.Options.LeastSentences)
                {
                    work.Counts.Add("page_duplicate");
                    continue;
                }
            }

            if (Wanted(left, work)) yield return left;
        }
    }

    private static bool Wanted(Page page, StageWork work)
    {
        if (work.Options.Languages is not { } languages) return true;
        var guess = languages.Identify(page.Text);
        if (guess.Code == work.Options.Language && guess.Probability >= work.Options.LanguageThreshold) return true;
        work.Counts.Add(guess.Code == work.Options.Language ? "page_language_unsure" : "page_other_language");
        return false;
    }
}
