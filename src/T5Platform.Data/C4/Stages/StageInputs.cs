using T5Platform.Data.C4.Shards;

namespace T5Platform.Data.C4.Stages;

/// <summary>The WET files, and the pages of one file shard.</summary>
internal static class StageInputs
{
    private static readonly string[] Endings = [".wet", ".wet.gz"];

    /// <summary>The files in an order that is the same everywhere.</summary>
    public static IReadOnlyList<string> Files(string input) => File.Exists(input) ? [input] : !Directory.Exists(input) ? []
        : [.. Directory.EnumerateFiles(input, "*", SearchOption.AllDirectories).Where(static path => Array.Exists(Endings, ending => path.EndsWith(ending, StringComparison.Ordinal)))
            .OrderBy(path => Path.GetRelativePath(input, path), StringComparer.Ordinal)];

    /// <summary>Pages of the shard with their places; the URL is normalised. Every file whose number leaves the shard's as remainder is the shard's.</summary>
    public static IEnumerable<(Page Page, PagePlace Place)> Pages(C4Options options, IReadOnlyList<string> files, ShardNumber shard, RuleCounts counts)
    {
        var (domains, number) = (options.Variant == C4Variant.RealNewsLike ? new DomainList(File.ReadLines(options.Domains!)) : null, 0);
        for (var file = shard.Index; file < files.Count; file += shard.Count)
        {
            counts.Add("file");
            foreach (var page in WetPages.Read(files[file], options.LongestPage, outcome => counts.Add($"record_{outcome}"), problem => counts.Add($"problem_{problem}")))
            {
                var url = PageUrl.Normalise(page.Url);
                if (domains?.Has(url) == false) counts.Add("page_other_domain");
                else yield return (page with { Url = url }, new PagePlace(shard.Index, number));
                number++;
            }
        }
    }
}
