using T5Platform.Data.Tasks;

namespace T5Platform.Data.Sets.Known;

/// <summary>GLUE's parts from where its own download script takes them. Sizes and checksums as TensorFlow Datasets and Hugging Face publish them.</summary>
internal static class GlueSets
{
    private const string Host = "https://dl.fbaipublicfiles.com/glue/data", Home = "https://gluebenchmark.com/tasks", Unstated = "none stated; for research";
    private const string Paraphrases = "https://dl.fbaipublicfiles.com/senteval/senteval_data/msr_paraphrase_";
    private static readonly string[] Three = ["train.tsv", "dev.tsv", "test.tsv"];

    public static IReadOnlyList<DataSet> All { get; } =
    [
        Of("cola", "CoLA", "CoLA.zip", 376_971, "f212fcd832b8f7b435fb991f101abf89f96b933ab400603bf198960dfc32cbff", Unstated, 8_551, 1_043, 1_063),
        Of("sst2", "SST-2", "SST-2.zip", 7_439_277, "d67e16fb55739c1b32cdce9877596db1c127dc322d93c082281f64057c16deaa", Unstated, 67_349, 872, 1_821),
        Mrpc(),
        Of("stsb", "STS-B", "STS-B.zip", 802_872, "e60a6393de5a8b5b9bac5020a1554b54e3691f9d600b775bd131e613ac179c85", "CC BY-SA 4.0 and others, by source", 5_749, 1_500, 1_379),
        Of("qqp", "QQP", "QQP-clean.zip", 41_696_084, "40e7c862c04eb26ee04b67fd900e76c45c6ba8e6d8fab4f8f1f8072a1a3fbae0", "Quora's terms; not commercial", 363_846, 40_430, 390_965)
            with { Remark = "The archive of 2019 gave 363,849 training examples." },
        Mnli(),
        Of("qnli", "QNLI", "QNLIv2.zip", 10_627_589, "e634e78627a29adaecd4f955359b22bf5e70f2cbd93b493f2d624138a0c0e5f5", "CC BY-SA 4.0", 104_743, 5_463, 5_463),
        Of("rte", "RTE", "RTE.zip", 697_150, "6bf86de103ecd335f3441bd43574d23fef87ecc695977a63b82d5efb206556ee", Unstated, 2_490, 277, 3_000),
        Of("wnli", "WNLI", "WNLI.zip", 28_999, "ae0e8e4d16f4d46d4a0a566ec7ecceccfd3fbfaa4a7a4b4e02848c0f2561ac46", "CC BY 4.0", null, 71, 146),
        new()
        {
            Name = "ax", Group = "glue", Home = "https://gluebenchmark.com/diagnostics", Licence = Unstated, Files = ["glue/AX/diagnostic.tsv"],
            Downloads = [new($"{Host}/AX.tsv", 222_257, "0e13510b1bb14436ff7e2ee82338f0efb0133ecf2e73507a697dc210db3f05fd", new SetPart(null, "glue/AX/diagnostic.tsv"))],
            Splits = [new("ax", Split.Test, 1_104)],
        },
        new()
        {
            Name = "snli", Group = "extra", Home = "https://nlp.stanford.edu/projects/snli/", Licence = "CC BY-SA 4.0", Files = [.. Three.Select(static file => $"glue/SNLI/{file}")],
            Downloads =
            [
                new("https://nlp.stanford.edu/projects/snli/snli_1.0.zip", null, null, [.. Three.Select(static file => new SetPart($"snli_1.0_{Path.GetFileNameWithoutExtension(file)}.txt", $"glue/SNLI/{file}"))]),
            ],
            Splits = [new("snli", Split.Train, null), new("snli", Split.Validation, null), new("snli", Split.Test, null)],
            Remark = "Not in the study.",
        },
    ];

    private static DataSet Of(string name, string folder, string archive, long bytes, string sha256, string licence, long? train, long validation, long test)
    {
        SetDownload download = new($"{Host}/{archive}", bytes, sha256, SetParts.In($"glue/{folder}", Three));
        ExpectedSplit[] splits = [new(name, Split.Train, train), new(name, Split.Validation, validation), new(name, Split.Test, test)];
        return new()
        {
            // A task without a training set has none to count: WNLI is never trained on.
            Name = name, Group = "glue", Home = Home, Licence = licence, Downloads = [download], Files = SetParts.Files(download), Splits = train is null ? splits[1..] : splits,
        };
    }

    private static DataSet Mnli()
    {
        string[] files = ["train.tsv", "dev_matched.tsv", "dev_mismatched.tsv", "test_matched.tsv", "test_mismatched.tsv"];
        SetDownload download = new($"{Host}/MNLI.zip", 312_783_507, "e7c1d896d26ed6caf700110645df426cc2d8ebf02a5ab743d5a5c68ac1c83633", SetParts.In("glue/MNLI", files));
        return new()
        {
            Name = "mnli", Group = "glue", Home = "https://cims.nyu.edu/~sbowman/multinli/", Licence = "OANC's; fiction CC BY and CC BY-SA 3.0", Downloads = [download], Files = SetParts.Files(download),
            Splits =
            [
                new("mnli", Split.Train, 392_702), new("mnli_matched", Split.Validation, 9_815), new("mnli_mismatched", Split.Validation, 9_832),
                new("mnli_matched", Split.Test, 9_796), new("mnli_mismatched", Split.Test, 9_847),
            ],
        };
    }

    private static DataSet Mrpc() => new()
    {
        Name = "mrpc", Group = "glue", Home = "https://www.microsoft.com/en-us/download/details.aspx?id=52398", Licence = "Microsoft Research's; not commercial",
        Files = [MrpcSplit.Train, MrpcSplit.Validation, MrpcSplit.Test],
        Downloads =
        [
            new($"{Paraphrases}train.txt", 1_047_044, "60a9b09084528f0673eedee2b69cb941920f0b8cd0eeccefc464a98768457f89", new SetPart(null, MrpcSplit.Whole)),
            new($"{Paraphrases}test.txt", 441_275, "a04e271090879aaba6423d65b94950c089298587d9c084bf9cd7439bd785f784", new SetPart(null, MrpcSplit.Test)),
            new($"{Host}/mrpc_dev_ids.tsv", 6_222, "971d7767d81b997fd9060ade0ec23c4fc31cbb226a55d1bd4a1bac474eb81dc7", new SetPart(null, MrpcSplit.Ids)),
        ],
        Splits = [new("mrpc", Split.Train, 3_668), new("mrpc", Split.Validation, 408), new("mrpc", Split.Test, 1_725)],
        Finish = MrpcSplit.Write,
    };
}
