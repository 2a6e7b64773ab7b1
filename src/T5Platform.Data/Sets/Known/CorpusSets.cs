namespace T5Platform.Data.Sets.Known;

/// <summary>Text without labels that the study is pre-trained on.</summary>
internal static class CorpusSets
{
    public static IReadOnlyList<DataSet> All { get; } =
    [
        new()
        {
            Name = "c4", Group = "c4", Home = "https://data.commoncrawl.org/ (CC-MAIN-2019-18)", Licence = "ODC-BY, and Common Crawl's terms of use", Files = ["c4"],
            Remark = "Made on your machines from Common Crawl's WET files, by `T5Platform.Host c4`; 750 GB come of 20 TB.",
        },
    ];
}
