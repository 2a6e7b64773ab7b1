using T5Platform.Contracts.Mesh;

namespace T5Platform.Contracts.Specs.Reading;

/// <summary>Makes the spec of a document without errors.</summary>
internal static class SpecBuilder
{
    public static ExperimentSpec Experiment(SpecObject spec) => new()
    {
        Name = spec.Text("name")!,
        Description = spec.Text("description")!,
        Priority = Whole(spec, "priority"),
        Pool = new(spec.Text("pool")!),
        Tenant = new(spec.Text("tenant")!),
        Deadline = spec.Text("deadline") is { } deadline ? SpecTime.Read(deadline) : null,
        Seeds = [.. spec.List("seeds").Select(seed => (long)seed.Value)],
        Model = spec.Text("model") is { } preset ? ModelPreset.All[preset] : Model(spec.Object("model")!),
        Vocabulary = spec.Text("vocabulary")!,
        InitialCheckpoint = spec.Text("initialCheckpoint"),
        Extends = spec.Text("extends") is { } extended ? new(Guid.ParseExact(extended, "N")) : null,
        LogicalShards = Whole(spec, "logicalShards"),
        Pretraining = spec.Object("pretraining") is { } pretraining ? Pretraining(pretraining) : null,
        Finetuning = spec.Object("finetuning") is { } finetuning ? Finetuning(finetuning) : null,
        Rows = [.. spec.List("rows").Select(row => Row((SpecObject)row.Value))],
        Restarts = Restarts(spec.Object("restarts")!),
    };

    /// <summary>The parallelism of a plan; null when it is bad.</summary>
    public static Parallelism? ParallelismOf(SpecObject plan) => plan["parallelism"]?.Value switch
    {
        string text => new(int.Parse(text.AsSpan(0, text.IndexOf('x'))), int.Parse(text.AsSpan(text.IndexOf('x') + 1))),
        SpecObject sides when sides.Whole("data") is { } data && sides.Whole("model") is { } model => new((int)data, (int)model),
        _ => null,
    };

    /// <summary>The bounds of a plan's data parallelism; null when it is rigid, or they are bad.</summary>
    public static ElasticData? ElasticOf(SpecObject plan) =>
        plan.Object("elastic") is { } elastic && elastic.Whole("minimum") is { } least && elastic.Whole("maximum") is { } most ? new((int)least, (int)most) : null;

    private static ModelSpec Model(SpecObject model)
    {
        var architecture = SpecChoice.Read<ModelArchitecture>(model.Text("architecture")!);
        var hasEncoder = architecture is ModelArchitecture.EncoderDecoder or ModelArchitecture.SharedEncoderDecoder;
        var preset = model.Text("preset") is { } name ? ModelPreset.All[name] : null;
        return new()
        {
            ModelWidth = Size("modelWidth", preset?.ModelWidth),
            FeedForwardWidth = Size("feedForwardWidth", preset?.FeedForwardWidth),
            Heads = Size("heads", preset?.Heads),
            HeadWidth = Size("headWidth", preset?.HeadWidth),
            EncoderLayers = hasEncoder ? Size("encoderLayers", preset?.EncoderLayers) : 0,
            DecoderLayers = Size("decoderLayers", preset?.DecoderLayers),
            Dropout = (float)(model.Number("dropout") ?? preset?.Dropout ?? 0.1),
            Architecture = architecture,
            FeedForward = model.Text("feedForward") is { } function ? SpecChoice.Read<FeedForwardFunction>(function) : preset?.FeedForward ?? default,
            TieEmbeddings = model.Flag("tieEmbeddings") ?? preset?.TieEmbeddings ?? true,
        };

        int Size(string field, int? ofPreset) => (int?)model.Whole(field) ?? ofPreset!.Value;
    }

    private static PretrainingPlan Pretraining(SpecObject plan) => new()
    {
        Corpus = plan.Text("corpus")!,
        Objective = plan.Text("objective")!,
        CorruptionRate = plan.Number("corruptionRate"),
        MeanSpanLength = plan.Number("meanSpanLength"),
        Documents = SpecChoice.Read<DocumentUse>(plan.Text("documents")!),
        UniqueTokens = plan.Whole("uniqueTokens"),
        Mixture = plan.Object("mixture") is { } mixture ? Mixture(mixture) : null,
        Steps = plan.Whole("steps")!.Value,
        BatchRows = Whole(plan, "batchRows"),
        InputLength = Whole(plan, "inputLength"),
        TargetLength = Whole(plan, "targetLength"),
        Optimizer = Optimizer(plan.Object("optimizer")!),
        CheckpointEvery = Whole(plan, "checkpointEvery"),
        Parallelism = ParallelismOf(plan)!.Value,
        Elastic = ElasticOf(plan),
        Slices = Whole(plan, "slices"),
        Loss = Loss(plan.Object("loss")!),
        Precision = SpecChoice.Read<Precision>(plan.Text("precision")!),
        ActivationCheckpointing = plan.Flag("activationCheckpointing")!.Value,
        Packed = plan.Flag("packed")!.Value,
    };

    private static FinetuningPlan Finetuning(SpecObject plan) => new()
    {
        Tasks = [.. plan.List("tasks").Select(task => (string)task.Value)],
        Examples = (int?)plan.Whole("examples"),
        Mixture = plan.Object("mixture") is { } mixture ? Mixture(mixture) : null,
        Steps = plan.Whole("steps")!.Value,
        BatchRows = Whole(plan, "batchRows"),
        InputLength = Whole(plan, "inputLength"),
        TargetLength = Whole(plan, "targetLength"),
        Optimizer = Optimizer(plan.Object("optimizer")!),
        CheckpointEvery = Whole(plan, "checkpointEvery"),
        Parallelism = ParallelismOf(plan)!.Value,
        Elastic = ElasticOf(plan),
        Slices = Whole(plan, "slices"),
        EveryCheckpoint = plan.Flag("everyCheckpoint")!.Value,
        EvaluationExamples = (int?)plan.Whole("evaluationExamples"),
        Targets = plan.IsGiven("targets") ? [.. plan.List("targets").Select(static target => Target((SpecObject)target.Value))] : null,
        TestOutputs = plan.Flag("testOutputs")!.Value,
        Beams = plan.Object("beams") is { } beams ? Beams(beams) : null,
        Method = Method(plan["method"]!.Value),
        Loss = Loss(plan.Object("loss")!),
        Precision = SpecChoice.Read<Precision>(plan.Text("precision")!),
        ActivationCheckpointing = plan.Flag("activationCheckpointing")!.Value,
        Packed = plan.Flag("packed")!.Value,
    };

    private static MixtureSpec Mixture(SpecObject mixture) => new()
    {
        Tasks = [.. mixture.List("tasks").Select(task => (string)task.Value)],
        Strategy = SpecChoice.Read<MixingStrategy>(mixture.Text("strategy")!),
        Limit = mixture.Whole("limit"),
        Temperature = mixture.Number("temperature"),
        Constants = SpecChoice.Read<MixtureConstants>(mixture.Text("constants")!),
        Unsupervised = mixture.Flag("unsupervised") ?? false,
        UnsupervisedExamples = mixture.Whole("unsupervisedExamples"),
        Examples = (int?)mixture.Whole("examples"),
    };

    private static FinetuningTarget Target(SpecObject target) => new()
    {
        Name = target.Text("name")!,
        Tasks = Texts(target, "tasks"),
        Mixture = target.Object("mixture") is { } mixture ? Mixture(mixture) : null,
        BatchRows = (int?)target.Whole("batchRows"),
        TargetLength = (int?)target.Whole("targetLength"),
    };

    private static BeamSpec Beams(SpecObject beams) => new()
    {
        Width = Whole(beams, "width"),
        LengthPenalty = beams.Number("lengthPenalty")!.Value,
        Tasks = beams.IsGiven("tasks") ? Texts(beams, "tasks") : null,
    };

    private static EnsembleSpec Ensemble(SpecObject ensemble) => new()
    {
        Members = Whole(ensemble, "members"),
        SharedPretraining = ensemble.Flag("sharedPretraining")!.Value,
    };

    private static List<string> Texts(SpecObject from, string field) => [.. from.List(field).Select(static item => (string)item.Value)];

    private static FinetuningMethod Method(object method) => method switch
    {
        string kind => new() { Kind = SpecChoice.Read<FinetuningMethodKind>(kind) },
        SpecObject fields => new()
        {
            Kind = SpecChoice.Read<FinetuningMethodKind>(fields.Text("kind")!),
            AdapterWidth = (int?)fields.Whole("adapterWidth"),
        },
        _ => throw new InvalidOperationException($"{method} is no method."),
    };

    private static LossSpec Loss(SpecObject loss) => new()
    {
        LabelSmoothing = loss.Number("labelSmoothing")!.Value,
        ZLoss = loss.Number("zLoss")!.Value,
        Denominator = SpecChoice.Read<LossDenominator>(loss.Text("denominator")!),
    };

    private static OptimizerSpec Optimizer(SpecObject optimizer) => new()
    {
        Schedule = SpecChoice.Read<LearningRateSchedule>(optimizer.Text("schedule")!),
        LearningRate = (float)optimizer.Number("learningRate")!.Value,
        WarmupSteps = Whole(optimizer, "warmupSteps"),
        Algorithm = SpecChoice.Read<OptimizerAlgorithm>(optimizer.Text("algorithm")!),
        WeightDecay = optimizer.Number("weightDecay")!.Value,
        Beta1 = optimizer.Number("beta1")!.Value,
        Beta2 = optimizer.Number("beta2")!.Value,
    };

    private static StudyRow Row(SpecObject row) => new()
    {
        Name = row.Text("name")!,
        Baseline = row.Flag("baseline")!.Value,
        Pretrain = row.Flag("pretrain")!.Value,
        Objective = row.Text("objective"),
        CorruptionRate = row.Number("corruptionRate"),
        MeanSpanLength = row.Number("meanSpanLength"),
        UniqueTokens = row.Whole("uniqueTokens"),
        Corpus = row.Text("corpus"),
        PretrainingSteps = row.Whole("pretrainingSteps"),
        InitialCheckpoint = row.Text("initialCheckpoint"),
        Finetune = row.Flag("finetune")!.Value,
        Mixture = row.Object("mixture") is { } mixture ? Mixture(mixture) : null,
        LeaveOneOut = row.Flag("leaveOneOut")!.Value,
        Ensemble = row.Object("ensemble") is { } ensemble ? Ensemble(ensemble) : null,
        // None is the same none as in a row that was made without: rows are compared.
        ExtraSeeds = row.List("extraSeeds") is { Count: > 0 } extra ? [.. extra.Select(seed => (long)seed.Value)] : [],
    };

    private static RestartPolicy Restarts(SpecObject restarts) => new()
    {
        MaxRestartsWithoutProgress = Whole(restarts, "maxRestartsWithoutProgress"),
        MaxDeathsPerNode = Whole(restarts, "maxDeathsPerNode"),
    };

    private static int Whole(SpecObject from, string field) => (int)from.Whole(field)!.Value;
}
