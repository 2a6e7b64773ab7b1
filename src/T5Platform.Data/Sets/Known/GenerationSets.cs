using T5Platform.Data.Tasks;

namespace T5Platform.Data.Sets.Known;

/// <summary>Questions and summaries.</summary>
internal static class GenerationSets
{
    private const string Questions = "https://rajpurkar.github.io/SQuAD-explorer/dataset", Summaries = "https://huggingface.co/datasets/abisee/cnn_dailymail/resolve/main/3.0.0";

    public static IReadOnlyList<DataSet> All { get; } =
    [
        new()
        {
            Name = "squad", Group = "squad", Home = "https://rajpurkar.github.io/SQuAD-explorer/", Licence = "CC BY-SA 4.0", Files = ["squad/train-v1.1.json", "squad/dev-v1.1.json"],
            Downloads =
            [
                new($"{Questions}/train-v1.1.json", 30_288_272, "3527663986b8295af4f7fcdff1ba1ff3f72d07d61a20f487cb238a6ef92fd955", new SetPart(null, "squad/train-v1.1.json")),
                new($"{Questions}/dev-v1.1.json", 4_854_279, "95aa6a52d5d6a735563366753ca50492a658031da74f301ac5238b03966972c9", new SetPart(null, "squad/dev-v1.1.json")),
            ],
            Splits = [new("squad", Split.Train, 87_599), new("squad", Split.Validation, 10_570)],
        },
        new()
        {
            Name = "cnn_dailymail", Group = "cnn_dailymail", Home = "https://cs.nyu.edu/~kcho/DMQA/", Licence = "Apache 2.0; the articles are their publishers'",
            Files = ["cnndm/train", "cnndm/validation", "cnndm/test"],
            Downloads =
            [
                .. Enumerable.Range(0, 3).Select(static part => Parquet("train", part, 3)), Parquet("validation", 0, 1), Parquet("test", 0, 1),
            ],
            Splits = [new("cnn_dailymail", Split.Train, 287_113), new("cnn_dailymail", Split.Validation, 13_368), new("cnn_dailymail", Split.Test, 11_490)],
            Remark = "Fetched as Hugging Face exports it; the original .story files are handed out by a page that wants a person.",
        },
    ];

    private static SetDownload Parquet(string split, int part, int parts)
    {
        var file = $"{split}-{part:00000}-of-{parts:00000}.parquet";
        return new($"{Summaries}/{file}", null, null, new SetPart(null, $"cnndm/{split}/{file}"));
    }
}
