namespace T5Platform.EndToEnd.Tests;

/// <summary>Small experiments.</summary>
internal static class Specs
{
    private static readonly object Test = new { modelWidth = 32, feedForwardWidth = 64, heads = 2, headWidth = 16, encoderLayers = 1, decoderLayers = 1 };

    /// <summary>
    /// Steps of <see cref="OneRun"/>: several seconds of them, so that a run that was seen past its first checkpoint is still running when
    /// it is disturbed, however late a busy machine comes to look.
    /// </summary>
    public const int Steps = 500;

    /// <summary>One pre-training run, small enough for a test and long enough to be killed in the middle.</summary>
    public static object OneRun(string name, int data = 2, int steps = Steps, int checkpointEvery = 20) => new
    {
        name,
        seeds = new[] { 7 },
        model = Test,
        logicalShards = 4,
        pretraining = new
        {
            corpus = "dotnet-docs",
            objective = "span_corruption",
            steps,
            batchRows = 16,
            inputLength = 64,
            targetLength = 32,
            checkpointEvery,
            parallelism = new { data, model = 1 },
        },
        rows = new[] { new { name = "only" } },
    };

    /// <summary>One run that the scheduler moves about: any data parallelism that divides the logical shards gives the same bits.</summary>
    public static object Gang(string name, int data, int steps, int priority = 0, int logicalShards = 4, (int Minimum, int Maximum)? elastic = null, string tenant = "default", int slices = 1, int model = 1)
    {
        var pretraining = new Dictionary<string, object>
        {
            ["corpus"] = "dotnet-docs",
            ["objective"] = "span_corruption",
            ["steps"] = steps,
            ["batchRows"] = 16,
            ["inputLength"] = 32,
            ["targetLength"] = 16,
            ["checkpointEvery"] = 25,
            ["parallelism"] = new { data, model },
            ["slices"] = slices,
        };
        if (elastic is { } bounds)
            pretraining["elastic"] = new { minimum = bounds.Minimum, maximum = bounds.Maximum };
        return new { name, priority, tenant, seeds = new[] { 7 }, model = Test, logicalShards, pretraining, rows = new[] { new { name = "only" } } };
    }

    /// <summary>The small study's fine-tuning alone, from an imported checkpoint.</summary>
    public static object FromImport(string name, string import) => new
    {
        name,
        seeds = new[] { 1 },
        model = Test,
        logicalShards = 2,
        finetuning = Finetuning,
        rows = new object[] { new { name = "imported", initialCheckpoint = import } },
    };

    private static readonly object Finetuning = Finetuned(everyCheckpoint: false);

    private static object Finetuned(bool everyCheckpoint, string parallelism = "1x1") => new
    {
        tasks = new[] { "member_kind" },
        examples = 64,
        steps = 20,
        batchRows = 8,
        inputLength = 64,
        targetLength = 16,
        checkpointEvery = 10,
        evaluationExamples = 40,
        everyCheckpoint,
        parallelism,
    };

    /// <summary>A whole small study: pre-training, fine-tuning, evaluation.</summary>
    public static object SmallStudy(string name, bool everyCheckpoint = false, int pretrainingSteps = 20) => new
    {
        name,
        seeds = new[] { 1 },
        model = Test,
        logicalShards = 2,
        pretraining = new { steps = pretrainingSteps, batchRows = 8, inputLength = 64, targetLength = 32, checkpointEvery = 10 },
        finetuning = Finetuned(everyCheckpoint),
        rows = new object[] { new { name = "none", baseline = true, pretrain = false }, new { name = "span corruption" } },
    };

    /// <summary>A small study whose network is cut into two parts, a device each.</summary>
    public static object InParts(string name) => new
    {
        name,
        seeds = new[] { 1 },
        model = Test,
        logicalShards = 2,
        pretraining = new { steps = 10, batchRows = 8, inputLength = 64, targetLength = 32, checkpointEvery = 10, parallelism = "1x2" },
        finetuning = Finetuned(everyCheckpoint: false, parallelism: "2x2"),
        rows = new object[] { new { name = "in parts", baseline = true } },
    };

    /// <summary>A network, and two that decode together, both with beams.</summary>
    public static object Ensemble(string name) => new
    {
        name,
        seeds = new[] { 1 },
        model = Test,
        logicalShards = 2,
        pretraining = new { steps = 10, batchRows = 8, inputLength = 64, targetLength = 32, checkpointEvery = 10 },
        finetuning = new
        {
            tasks = new[] { "member_name" }, examples = 64, steps = 10, batchRows = 8, inputLength = 64, targetLength = 16, checkpointEvery = 10, evaluationExamples = 16,
            beams = new { width = 2 },
        },
        rows = new object[] { new { name = "one", baseline = true }, new { name = "two", ensemble = new { members = 2 } } },
    };
}
