using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using T5Platform.Contracts.Specs;
using T5Platform.Study.Estimates;
using T5Platform.Study.Settings;

namespace T5Platform.Study.Verification;

/// <summary>A record's settings, and ours under its names.</summary>
internal static class RecordSettings
{
    /// <summary>The record's baseline with a row's factors laid over it; null there means: does not apply.</summary>
    public static JsonObject Merged(JsonElement record, JsonElement row)
    {
        var merged = record.TryGetProperty("baseline", out var baseline) ? JsonObject.Create(baseline) ?? [] : [];
        if (row.TryGetProperty("factors", out var factors) && factors.ValueKind == JsonValueKind.Object)
            Lay(JsonObject.Create(factors)!, merged);
        return merged;
    }

    /// <summary>A value of the record as text; null where it is null or absent.</summary>
    public static string? At(JsonObject record, string path)
    {
        JsonNode? at = record;
        foreach (var name in path.Split('.'))
            at = (at as JsonObject)?[name];
        return at is JsonValue value ? value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString() : null;
    }

    /// <summary>Whether two texts say the same: numbers by value.</summary>
    public static bool Agree(string stated, string? ours) => stated == ours
        || (double.TryParse(stated, CultureInfo.InvariantCulture, out var one) && double.TryParse(ours, CultureInfo.InvariantCulture, out var other) && one == other);

    /// <summary>Our settings under the record's names.</summary>
    public static IEnumerable<(string Path, string? Ours)> Of(ExperimentSettings settings)
    {
        var model = settings.Model;
        var (pretraining, finetuning, joint) = (settings.Pretraining, settings.Finetuning, settings.JointSteps);
        var pretrains = settings.Strategy is not (TrainingStrategy.FromScratch or TrainingStrategy.Multitask);
        var tunes = settings.Strategy != TrainingStrategy.Multitask;
        return
        [
            ("model.architecture", Architecture(model.Architecture)),
            ("model.encoder_layers", Text(model.Architecture == ModelArchitecture.SharedEncoderDecoder ? model.DecoderLayers : model.EncoderLayers)),
            ("model.decoder_layers", Text(model.DecoderLayers)),
            ("model.d_model", Text(model.ModelWidth)),
            ("model.d_ff", Text(model.FeedForwardWidth)),
            ("model.d_kv", Text(model.HeadWidth)),
            ("model.num_heads", Text(model.Heads)),
            ("model.dropout", ((double)(decimal)model.Dropout).ToString(CultureInfo.InvariantCulture)),
            ("model.params_derived", Text(NetworkSize.Parameters(model, settings.Vocabulary.Rows))),
            ("vocab.wordpieces", Text(settings.Vocabulary.Pieces)),
            ("vocab.sentinels", Text(settings.Vocabulary.Sentinels)),
            ("vocab.embedding_rows", Text(settings.Vocabulary.Rows)),
            ("vocab.training_mix.en", Text(settings.Vocabulary.Languages.GetValueOrDefault("en"))),
            ("vocab.training_mix.ro", Text(settings.Vocabulary.Languages.GetValueOrDefault("ro"))),
            ("objective.name", Objective(settings.Objective.Name)),
            ("objective.corruption_rate", settings.Objective.Name == "deshuffling" ? "1" : settings.Objective.CorruptionRate?.ToString(CultureInfo.InvariantCulture)),
            ("objective.mean_span_length", settings.Objective.MeanSpanLength?.ToString(CultureInfo.InvariantCulture)),
            ("training_strategy", Strategy(settings)),
            ("pretrain.steps", Text(pretrains ? pretraining.Loop.Steps : 0)),
            .. pretrains ? Pretraining(settings) : [],
            ("multitask.steps", Text(joint)),
            ("multitask.batch_sequences", Text(pretraining.Loop.BatchRows)),
            .. Mixture(settings.Mixture),
            ("finetune.steps", Text(tunes ? finetuning.Loop.Steps : 0)),
            .. tunes ? Finetuning(settings) : [],
            ("ensemble.size", Text(settings.Ensemble?.Members)),
            ("decode.beam_size", Text(settings.Decoding.Beams)),
            ("decode.length_penalty_alpha", settings.Decoding.LengthPenalty?.ToString(CultureInfo.InvariantCulture)),
        ];
    }

    private static IEnumerable<(string, string?)> Pretraining(ExperimentSettings settings)
    {
        var loop = settings.Pretraining.Loop;
        if (settings.Strategy == TrainingStrategy.PretrainFinetune)
            yield return ("pretrain.dataset", settings.Pretraining.Dataset);
        yield return ("pretrain.batch_sequences", Text(loop.BatchRows));
        yield return ("pretrain.sequence_length", Text(loop.Length));
        yield return ("pretrain.tokens_per_batch", Text(loop.TokensPerStep));
        yield return ("pretrain.unique_tokens", Text(settings.Pretraining.UniqueTokens));
        yield return ("pretrain.repeats", Text(settings.Pretraining.Repeats ?? 0));
        yield return ("pretrain.lr_schedule.warmup_steps_k", Text(loop.WarmupSteps));
        // Of one experiment the record gives the total in words alone.
        if (settings.Pretraining.Loop.Steps != 1_000_000 || settings.Mixture is not null)
            yield return ("pretrain.total_tokens", Text(loop.Tokens));
    }

    private static IEnumerable<(string, string?)> Finetuning(ExperimentSettings settings)
    {
        var finetuning = settings.Finetuning;
        yield return ("finetune.method", finetuning.Method.Kind switch
        {
            FinetuningMethodKind.Adapters => "adapter-layers",
            FinetuningMethodKind.GradualUnfreezing => "gradual-unfreezing",
            _ => "all-parameters",
        });
        yield return ("finetune.adapter_inner_dim", Text(finetuning.Method.AdapterWidth));
        yield return ("finetune.granularity", finetuning.EachTask ? "individual-task" : "benchmark");
        yield return ("finetune.glue_superglue_batch_sequences", Text(finetuning.BenchmarkBatchRows));
        yield return ("finetune.checkpoint_every_steps", Text(finetuning.CheckpointEvery));
        yield return ("finetune.sequence_length", Text(finetuning.Loop.Length));
        if (!finetuning.EachTask)
            yield return ("finetune.batch_sequences", Text(finetuning.Loop.BatchRows));
        if (finetuning.Loop.Schedule == LearningRateSchedule.Constant)
            yield return ("finetune.lr_schedule.value", finetuning.Loop.LearningRate.ToString(CultureInfo.InvariantCulture));
    }

    private static IEnumerable<(string, string?)> Mixture(MixtureSettings? mixture) =>
    [
        ("mixing.strategy", mixture?.Strategy switch
        {
            MixingStrategy.Equal => "equal",
            MixingStrategy.Temperature => "temperature-scaled",
            MixingStrategy.Proportional => "examples-proportional",
            _ => null,
        }),
        ("mixing.K", Text(mixture?.Limit)),
        ("mixing.T", mixture?.Strategy == MixingStrategy.Equal ? null : mixture?.Temperature.ToString(CultureInfo.InvariantCulture)),
        ("mixing.includes_unsupervised", mixture is null ? null : mixture.Unsupervised ? "true" : "false"),
        ("mixing.artificial_unsupervised_size", Text(mixture?.UnsupervisedExamples)),
        ("mixing.cap.wmt_ende", Text(mixture?.Caps.GetValueOrDefault("wmt_ende"))),
        ("mixing.cap.wmt_enfr", Text(mixture?.Caps.GetValueOrDefault("wmt_enfr"))),
    ];

    private static string Architecture(ModelArchitecture architecture) => architecture switch
    {
        ModelArchitecture.SharedEncoderDecoder => "encoder-decoder-shared",
        ModelArchitecture.LanguageModel => "decoder-lm",
        ModelArchitecture.PrefixLanguageModel => "decoder-prefix-lm",
        _ => "encoder-decoder",
    };

    private static string Objective(string name) => name switch
    {
        "iid_denoising" => "iid-replace-spans",
        "span_corruption" => "random-spans",
        "drop_tokens" => "iid-drop-tokens",
        "lm" => "causal-lm",
        "deshuffling" => "deshuffle",
        _ => name.Replace('_', '-'),
    };

    private static string Strategy(ExperimentSettings settings) => settings.Strategy switch
    {
        TrainingStrategy.FromScratch => "from-scratch",
        TrainingStrategy.Multitask => "multitask",
        TrainingStrategy.LeaveOneOut => "leave-one-out-pretrain-finetune",
        TrainingStrategy.MultitaskPretrainFinetune when settings.Mixture is { Unsupervised: false } => "supervised-multitask-pretrain-finetune",
        TrainingStrategy.MultitaskPretrainFinetune => "multitask-pretrain-finetune",
        _ => "pretrain-finetune",
    };

    private static string? Text(long? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static void Lay(JsonObject change, JsonObject onto)
    {
        foreach (var (name, value) in change)
        {
            if (value is JsonObject inner && onto[name] is JsonObject below)
                Lay(inner, below);
            else
                onto[name] = value?.DeepClone();
        }
    }
}
