using T5Platform.Data.Tasks;

namespace T5Platform.Data.Sets.Known;

/// <summary>SuperGLUE's parts, version 2, and the definite pronoun resolution that T5 trains beside them. Checksums as Hugging Face and TensorFlow Datasets publish them.</summary>
internal static class SuperGlueSets
{
    private const string Host = "https://dl.fbaipublicfiles.com/glue/superglue/data/v2", Pronouns = "https://s3.amazonaws.com/datasets.huggingface.co/definite_pronoun_resolution";
    private const string Home = "https://super.gluebenchmark.com/tasks", Unstated = "none stated; for research";

    public static IReadOnlyList<DataSet> All { get; } =
    [
        Of("boolq", "BoolQ", 4_118_001, "853fbe7922f70c59629f06a39e8d9ca440c3d740e760fd3b87a5ddf3dcba2436", "CC BY-SA 3.0", 9_427, 3_270, 3_245),
        Of("cb", "CB", 75_482, "8d641383298d54554066ba1c93f56ae7410af75df621b90c63028806bbbbb535", Unstated, 250, 56, 250),
        Of("copa", "COPA", 43_986, "405906cddac74bc1e1ce8220f1107d1025b66a25ef10149d91b10bb30651125f", "BSD 2-Clause", 400, 100, 500),
        Of("multirc", "MultiRC", 1_116_225, "b3cd440856e72eb166b2edcd37b798455f1ebd51f2c3de64c0c2a4e1971d2737", Unstated, 27_243, 4_848, 9_693),
        Of("record", "ReCoRD", 51_757_880, "30c7b651ab21b8bf8fab986495cd1084333010e040548f861b839eec0044ac18", Unstated, 138_854, 10_000, 10_000),
        Of("superglue_rte", "RTE", 750_920, "6310aab3f000424c9d0318a1ff20692e07c7f4aa15e8f17a5972ea0a35c398b9", Unstated, 2_490, 277, 3_000),
        Of("wic", "WiC", 396_213, "ee7e67f4ae9eafbf533780faa198e62167f3cda54256cdf261877be3c0e90900", "CC BY-NC 4.0", 5_428, 638, 1_400),
        Of("wsc", "WSC", 32_751, "2ed6dfa94556b4a128ff0441efe365b2e883124e7e6aa00fb8d3a6cb1fd520a9", "CC BY 4.0", 259, 104, 146)
            with { Remark = "554 training lines, of which the 259 with a true label are examples." },
        Diagnostic("axb", "AX-b", 33_950, "43b45c55a273575c58a33cd68f10a971f83daa3aa223bfbc4077b92fbdf960b3", Unstated, 1_104),
        Diagnostic("axg", "AX-g", 10_413, "2d4e00d3a7d23d2c3787ee4c1382cc81a72cb05a76fc9d78d142949247ed61b9", "MIT", 356),
        new()
        {
            Name = "dpr", Group = "superglue", Home = "https://www.hlt.utdallas.edu/~vince/data/emnlp12/", Licence = Unstated, Files = ["dpr/train.c.txt", "dpr/test.c.txt"],
            Downloads =
            [
                new($"{Pronouns}/train.c.txt", 160_408, "c310158d0cbac1a556e3284e6c167f4478271d8d50b0b9d15dfe428c905a0867", new SetPart(null, "dpr/train.c.txt")),
                new($"{Pronouns}/test.c.txt", 67_044, "cf1cf025e1d59a5b363e6dcfbd5a13aae8a9830831ac16fd7f865aca7a1559d8", new SetPart(null, "dpr/test.c.txt")),
            ],
            Splits = [new("dpr", Split.Train, 1_322), new("dpr", Split.Validation, 564)],
        },
    ];

    private static DataSet Of(string name, string folder, long bytes, string sha256, string licence, long train, long validation, long test)
    {
        SetDownload download = new($"{Host}/{folder}.zip", bytes, sha256, SetParts.In($"superglue/{folder}", "train.jsonl", "val.jsonl", "test.jsonl"));
        return new()
        {
            Name = name, Group = "superglue", Home = Home, Licence = licence, Downloads = [download], Files = SetParts.Files(download),
            Splits = [new(name, Split.Train, train), new(name, Split.Validation, validation), new(name, Split.Test, test)],
        };
    }

    private static DataSet Diagnostic(string name, string folder, long bytes, string sha256, string licence, long test)
    {
        SetDownload download = new($"{Host}/{folder}.zip", bytes, sha256, SetParts.In($"superglue/{folder}", $"{folder}.jsonl"));
        return new()
        {
            Name = name, Group = "superglue", Home = Home, Licence = licence, Downloads = [download], Files = SetParts.Files(download), Splits = [new(name, Split.Test, test)],
        };
    }
}
