using System.Security.Cryptography;
using System.Text.Json;
using T5Platform.Contracts.Specs;

namespace T5Platform.Study.Planning;

/// <summary>
/// What decides the bits of a run's final weights: SHA-256 over canonical JSON of its spec, after the hash of the run it
/// begins from. Data parallelism, the interval of checkpoints and whether activations are kept are left out, since none changes a bit; model parallelism
/// is in. Equal hashes, equal bits (on one kind of device).
/// </summary>
/// <param name="Value">64 lower-case hexadecimal digits.</param>
public readonly record struct SpecHash(string Value)
{
    /// <summary>The hash of a run that begins from <paramref name="ancestor"/>'s final weights; null: from initial weights.</summary>
    public static SpecHash Of(RunSpec spec, SpecHash? ancestor = null) =>
        new(Convert.ToHexStringLower(SHA256.HashData(CanonicalJson(spec, ancestor))));

    /// <inheritdoc/>
    public override string ToString() => Value;

    // Keys in ordinal order, no white space, numbers in their shortest round-trip form.
    private static byte[] CanonicalJson(RunSpec spec, SpecHash? ancestor)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("ancestor", ancestor?.Value);
            WriteData(json, spec.Data);
            if (spec.InitialCheckpoint is { } import) // specs from before it could be named keep their hashes
                json.WriteString("initialCheckpoint", import);
            json.WriteNumber("inputLength", spec.InputLength);
            json.WriteNumber("logicalShards", spec.LogicalShards);
            WriteLoss(json, spec.Loss);
            WriteMethod(json, spec.Method);
            WriteModel(json, spec.Model);
            json.WriteNumber("modelParallelism", spec.Parallelism.Model);
            WriteOptimizer(json, spec.Optimizer);
            json.WriteBoolean("packed", spec.Packed);
            json.WriteString("precision", spec.Precision.ToString());
            json.WriteNumber("rowsPerLogicalShard", spec.RowsPerLogicalShard);
            json.WriteNumber("seed", spec.Seed);
            json.WriteNumber("steps", spec.Steps);
            json.WriteNumber("targetLength", spec.TargetLength);
            json.WriteString("vocabulary", spec.Vocabulary);
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static void WriteData(Utf8JsonWriter json, TrainingData data)
    {
        json.WriteStartObject("data");
        switch (data)
        {
            case PretrainingData pretraining:
                WriteCorpus(json, pretraining);
                break;
            case FinetuningData finetuning:
                WriteOptional(json, "examples", finetuning.Examples);
                json.WriteString("task", finetuning.Task);
                break;
            case MixtureData mixture:
                WriteMixture(json, mixture);
                break;
            default:
                throw new NotSupportedException($"Training data of type {data.GetType().Name} has no canonical form yet.");
        }

        json.WriteEndObject();
    }

    private static void WriteCorpus(Utf8JsonWriter json, PretrainingData data)
    {
        json.WriteString("corpus", data.Corpus);
        WriteOptional(json, "corruptionRate", data.CorruptionRate);
        json.WriteString("documents", data.Documents.ToString());
        WriteOptional(json, "meanSpanLength", data.MeanSpanLength);
        json.WriteString("objective", data.Objective);
        // Left out where it is not set, so that specs from before it was known keep their hashes.
        if (data.UniqueTokens is { } tokens)
            json.WriteNumber("uniqueTokens", tokens);
    }

    // The order of tasks does not matter: their places in a batch follow from their names.
    private static void WriteMixture(Utf8JsonWriter json, MixtureData data)
    {
        json.WriteString("constants", data.Mixture.Constants.ToString());
        if (data.Examples is { } examples)
            json.WriteNumber("examples", examples);
        WriteOptional(json, "limit", data.Mixture.Limit);
        json.WriteString("strategy", data.Mixture.Strategy.ToString());
        json.WriteStartArray("tasks");
        foreach (var task in data.Mixture.Tasks.Order(StringComparer.Ordinal))
            json.WriteStringValue(task);
        json.WriteEndArray();
        WriteOptional(json, "temperature", data.Mixture.Temperature);
        if (data.Unsupervised is { } corpus)
        {
            json.WriteStartObject("unsupervised");
            WriteCorpus(json, corpus);
            json.WriteEndObject();
            WriteOptional(json, "unsupervisedExamples", data.Mixture.UnsupervisedExamples);
        }
    }

    private static void WriteModel(Utf8JsonWriter json, ModelSpec model)
    {
        json.WriteStartObject("model");
        json.WriteString("architecture", model.Architecture.ToString());
        json.WriteNumber("decoderLayers", model.DecoderLayers);
        json.WriteNumber("dropout", model.Dropout);
        json.WriteNumber("encoderLayers", model.EncoderLayers);
        json.WriteString("feedForward", model.FeedForward.ToString());
        json.WriteNumber("feedForwardWidth", model.FeedForwardWidth);
        json.WriteNumber("headWidth", model.HeadWidth);
        json.WriteNumber("heads", model.Heads);
        json.WriteNumber("modelWidth", model.ModelWidth);
        json.WriteBoolean("tieEmbeddings", model.TieEmbeddings);
        json.WriteEndObject();
    }

    private static void WriteOptimizer(Utf8JsonWriter json, OptimizerSpec optimizer)
    {
        json.WriteStartObject("optimizer");
        json.WriteString("algorithm", optimizer.Algorithm.ToString());
        if (optimizer.Algorithm == OptimizerAlgorithm.AdamW)
        {
            json.WriteNumber("beta1", optimizer.Beta1);
            json.WriteNumber("beta2", optimizer.Beta2);
        }

        json.WriteNumber("learningRate", optimizer.LearningRate);
        json.WriteString("schedule", optimizer.Schedule.ToString());
        // A constant rate has no warm-up, whatever the field says.
        if (optimizer.Schedule != LearningRateSchedule.Constant)
            json.WriteNumber("warmupSteps", optimizer.WarmupSteps);
        if (optimizer.Algorithm == OptimizerAlgorithm.AdamW)
            json.WriteNumber("weightDecay", optimizer.WeightDecay);
        json.WriteEndObject();
    }

    private static void WriteLoss(Utf8JsonWriter json, LossSpec loss)
    {
        json.WriteStartObject("loss");
        json.WriteString("denominator", loss.Denominator.ToString());
        json.WriteNumber("labelSmoothing", loss.LabelSmoothing);
        json.WriteNumber("zLoss", loss.ZLoss);
        json.WriteEndObject();
    }

    private static void WriteMethod(Utf8JsonWriter json, FinetuningMethod method)
    {
        json.WriteStartObject("method");
        WriteOptional(json, "adapterWidth", method.AdapterWidth);
        json.WriteString("kind", method.Kind.ToString());
        json.WriteEndObject();
    }

    private static void WriteOptional(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }
}
