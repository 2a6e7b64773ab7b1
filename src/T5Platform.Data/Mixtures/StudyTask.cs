namespace T5Platform.Data.Mixtures;

/// <summary>A task that the study's mixtures are made of.</summary>
/// <param name="Name">Name of the task.</param>
/// <param name="Target">What it is fine-tuned and scored with: one of the study's seven targets; <c>c4</c> for the unsupervised task.</param>
/// <param name="Examples">Training examples after preprocessing; null: more than any limit of the study.</param>
public sealed record StudyTask(string Name, string Target, long? Examples)
{
    /// <summary>The 23 tasks.</summary>
    public static IReadOnlyList<StudyTask> All { get; } =
    [
        new("cola", "glue", 8_551),
        new("sst2", "glue", 67_349),
        new("mrpc", "glue", 3_668),
        new("qqp", "glue", 363_849),
        new("stsb", "glue", 5_749),
        new("mnli", "glue", 392_702),
        new("qnli", "glue", 104_743),
        new("rte", "glue", 2_490),
        new("dpr", "superglue", 1_322),
        new("wsc", "superglue", 259),
        new("boolq", "superglue", 9_427),
        new("cb", "superglue", 250),
        new("copa", "superglue", 400),
        new("multirc", "superglue", 27_243),
        new("record", "superglue", 138_854),
        new("superglue_rte", "superglue", 2_490),
        new("wic", "superglue", 5_428),
        new("cnn_dailymail", "cnn_dailymail", 287_113),
        new("squad", "squad", 87_599),
        new("wmt_ende", "wmt_ende", 4_592_289),
        new("wmt_enfr", "wmt_enfr", null),
        new("wmt_enro", "wmt_enro", 610_320),
        new("c4", "c4", null),
    ];
}
