using T5Platform.Data.Tasks;

namespace T5Platform.Data.Sets.Known;

/// <summary>WMT's parallel texts, put together as TensorFlow Datasets does; sizes and checksums are those that it publishes.</summary>
internal static class TranslationSets
{
    private const string Terms = "of its parts; for research", Captions = "https://github.com/multi30k/dataset/raw/master/data/task1/raw";

    public static IReadOnlyList<DataSet> All { get; } =
    [
        Wmt("wmt_ende", "https://www.statmt.org/wmt18/translation-task.html", "de", (4_592_289, 3_000, 3_003),
        [
            Europarl("de"),
            CommonCrawl("de"),
            new("http://data.statmt.org/wmt18/translation-task/training-parallel-nc-v13.tgz", 113_157_482, "17992b7e919cfb754c60f4e754148bc23b80706ad0ed7b34150831a554b40c91", Sides("de", "training-parallel-nc-v13/news-commentary-v13.de-en")),
            Dev([.. Both("de", "dev/newstest2013.de", "dev/newstest2013.en", "newstest2013"), .. Sgm("de", "newstest2014-deen", "newstest2014")]),
        ]),
        Wmt("wmt_enfr", "https://www.statmt.org/wmt15/translation-task.html", "fr", (null, 3_003, 1_500),
        [
            Europarl("fr"),
            CommonCrawl("fr"),
            new("http://www.statmt.org/wmt13/training-parallel-un.tgz", 2_365_634_246, "29141b5c1eba149a94f7a59d3b1a834b2e47fe0f8758d68dcd77a3d3f497ee47", Sides("fr", "un/undoc.2000.fr-en")),
            new("http://www.statmt.org/wmt15/training-parallel-nc-v10.tgz", 125_136_590, "11e053e7ea29e87e69a1ad05e61cb559820947ecec144ea8c1d6cf05017c9602", Sides("fr", "news-commentary-v10.fr-en")),
            new("http://www.statmt.org/wmt10/training-giga-fren.tar", 2_595_102_720, "3ff8319f6919393520559bfbc7ad6a747ec81b3abc7be9993b338d4b017b4d9a", Both("fr", "giga-fren.release2.fixed.fr.gz", "giga-fren.release2.fixed.en.gz", "train")),
            Dev([.. Sgm("fr", "newstest2014-fren", "newstest2014"), .. Sgm("fr", "newsdiscusstest2015-fren", "newsdiscusstest2015")]),
        ]),
        Wmt("wmt_enro", "https://www.statmt.org/wmt16/translation-task.html", "ro", (610_320, 1_999, 1_999),
        [
            new("http://data.statmt.org/wmt16/translation-task/training-parallel-ep-v8.tgz", 225_018_324, "8917bd3bef3bc894c8519ca1f8a4c7c330aad08a1263655a9d99ee13d532e3c7", Sides("ro", "training-parallel-ep-v8/europarl-v8.ro-en")),
            new("https://object.pouta.csc.fi/OPUS-SETIMES/v2/moses/en-ro.txt.zip", null, null, Both("ro", "SETIMES.en-ro.ro", "SETIMES.en-ro.en", "train")),
            Dev([.. Sgm("ro", "newsdev2016-roen", "newsdev2016"), .. Sgm("ro", "newstest2016-roen", "newstest2016")]),
        ]),
        new()
        {
            Name = "multi30k_deen", Group = "extra", Home = "https://github.com/multi30k/dataset", Licence = "Flickr30k's terms; for research", Remark = "Not in the study.",
            Files = [.. Multi30k.Select(static part => part.Of)],
            Downloads = [.. Multi30k.Select(static part => new SetDownload($"{Captions}/{Path.GetFileName(part.Of)}.gz", null, null, new SetPart(null, $"{part.Of}.gz")))],
            Splits = [new("multi30k_deen", Split.Train, 29_000), new("multi30k_deen", Split.Validation, 1_014), new("multi30k_deen", Split.Test, 1_000)],
        },
    ];

    private static IEnumerable<(string Of, string Language)> Multi30k =>
        from split in (string[])["train", "val", "test_2016_flickr"]
        from language in (string[])["de", "en"]
        select ($"multi30k/{split}.{language}", language);

    private static DataSet Wmt(string name, string home, string other, (long? Train, long Validation, long Test) counts, SetDownload[] downloads) => new()
    {
        Name = name, Group = "wmt", Home = home, Licence = Terms, Downloads = downloads, Files = SetParts.Files(downloads),
        Splits = [new(name, Split.Train, counts.Train), new(name, Split.Validation, counts.Validation), new(name, Split.Test, counts.Test)],
        Remark = other == "fr" ? "About 40.9 million training pairs; the exact number is not published." : null,
    };

    private static SetDownload Europarl(string other) => new(
        "http://www.statmt.org/wmt13/training-parallel-europarl-v7.tgz", 657_632_379, "0224c7c710c8a063dfd893b0cc0830202d61f4c75c17eb8e31836103d27d96e7", Sides(other, $"training/europarl-v7.{other}-en"));

    private static SetDownload CommonCrawl(string other) => new(
        "http://www.statmt.org/wmt13/training-parallel-commoncrawl.tgz", 918_311_367, "c7a74e2ea01ac6c920123108627e35278d4ccb5701e15428ffa34de86fa3a9e5", Sides(other, $"commoncrawl.{other}-en"));

    private static SetDownload Dev(SetPart[] parts) => new(
        "http://data.statmt.org/wmt19/translation-task/dev.tgz", 38_654_961, "7a7deccf82ebb05ba508dba5eb21356492224e8f630ec4f992132b029b4b25e7", parts);

    private static SetPart[] Sides(string other, string stem) => Both(other, $"{stem}.{other}", $"{stem}.en", "train");

    /// <summary>The other language is the source there; it does not matter here, since both sides were translated by people.</summary>
    private static SetPart[] Sgm(string other, string stem, string split) => Both(other, $"dev/{stem}-src.{other}.sgm", $"dev/{stem}-ref.en.sgm", split);

    private static SetPart[] Both(string other, string member, string english, string split) =>
        [new(member, $"wmt/en-{other}/{split}.{other}"), new(english, $"wmt/en-{other}/{split}.en")];
}
