using System.Text;
using System.Text.Json;
using T5Platform.Contracts.Mesh;

namespace T5Platform.Contracts.Specs.Reading;

/// <summary>
/// Writes a spec as canonical JSON, which the reader reads back as an equal spec: every field that is not null, in the order of
/// the table of fields, and the sizes of the network rather than a preset's name, so that its meaning can never change.
/// </summary>
public static class ExperimentSpecJson
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n" };

    /// <summary>The JSON, indented by two spaces.</summary>
    public static string Write(ExperimentSpec spec)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Indented))
            WriteExperiment(json, spec);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void WriteExperiment(Utf8JsonWriter json, ExperimentSpec spec)
    {
        json.WriteStartObject();
        json.WriteString("name", spec.Name);
        json.WriteString("description", spec.Description);
        json.WriteNumber("priority", spec.Priority);
        json.WriteString("pool", spec.Pool.Value);
        json.WriteString("tenant", spec.Tenant.Value);
        WriteOptional(json, "deadline", spec.Deadline is { } deadline ? SpecTime.Write(deadline) : null);
        WriteSeeds(json, "seeds", spec.Seeds);
        WriteModel(json, spec.Model);
        json.WriteString("vocabulary", spec.Vocabulary);
        WriteOptional(json, "initialCheckpoint", spec.InitialCheckpoint);
        WriteOptional(json, "extends", spec.Extends?.ToString());
        json.WriteNumber("logicalShards", spec.LogicalShards);
        if (spec.Pretraining is { } pretraining)
            WritePretraining(json, pretraining);
        if (spec.Finetuning is { } finetuning)
            WriteFinetuning(json, finetuning);
        json.WriteStartArray("rows");
        foreach (var row in spec.Rows)
            WriteRow(json, row);
        json.WriteEndArray();
        json.WriteStartObject("restarts");
        json.WriteNumber("maxRestartsWithoutProgress", spec.Restarts.MaxRestartsWithoutProgress);
        json.WriteNumber("maxDeathsPerNode", spec.Restarts.MaxDeathsPerNode);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteModel(Utf8JsonWriter json, ModelSpec model)
    {
        json.WriteStartObject("model");
        json.WriteNumber("modelWidth", model.ModelWidth);
        json.WriteNumber("feedForwardWidth", model.FeedForwardWidth);
        json.WriteNumber("heads", model.Heads);
        json.WriteNumber("headWidth", model.HeadWidth);
        if (model.HasEncoder)
            json.WriteNumber("encoderLayers", model.EncoderLayers);
        json.WriteNumber("decoderLayers", model.DecoderLayers);
        json.WriteNumber("dropout", model.Dropout);
        WriteChoice(json, "architecture", model.Architecture);
        WriteChoice(json, "feedForward", model.FeedForward);
        json.WriteBoolean("tieEmbeddings", model.TieEmbeddings);
        json.WriteEndObject();
    }

    private static void WritePretraining(Utf8JsonWriter json, PretrainingPlan plan)
    {
        json.WriteStartObject("pretraining");
        json.WriteString("corpus", plan.Corpus);
        json.WriteString("objective", plan.Objective);
        WriteCorruption(json, plan.CorruptionRate, plan.MeanSpanLength);
        WriteChoice(json, "documents", plan.Documents);
        WriteOptional(json, "uniqueTokens", plan.UniqueTokens);
        MixtureJson.Write(json, plan.Mixture, ofPretraining: true);
        WriteLoop(json, plan.Steps, plan.BatchRows, plan.InputLength, plan.TargetLength);
        WriteOptimizer(json, plan.Optimizer);
        json.WriteNumber("checkpointEvery", plan.CheckpointEvery);
        WriteParallelism(json, plan.Parallelism);
        WriteElastic(json, plan.Elastic);
        WriteSlices(json, plan.Slices);
        WriteEngine(json, plan.Loss, plan.Precision, plan.ActivationCheckpointing, plan.Packed);
        json.WriteEndObject();
    }

    /// <summary>Left out where it is one, so that specs from before it could be named keep their text, and the keys made of it.</summary>
    private static void WriteSlices(Utf8JsonWriter json, int slices)
    {
        if (slices != 1)
            json.WriteNumber("slices", slices);
    }

    private static void WriteFinetuning(Utf8JsonWriter json, FinetuningPlan plan)
    {
        json.WriteStartObject("finetuning");
        json.WriteStartArray("tasks");
        foreach (var task in plan.Tasks)
            json.WriteStringValue(task);
        json.WriteEndArray();
        WriteOptional(json, "examples", plan.Examples);
        MixtureJson.Write(json, plan.Mixture, ofPretraining: false);
        TargetJson.Write(json, plan.Targets);
        WriteLoop(json, plan.Steps, plan.BatchRows, plan.InputLength, plan.TargetLength);
        WriteOptimizer(json, plan.Optimizer);
        json.WriteNumber("checkpointEvery", plan.CheckpointEvery);
        WriteParallelism(json, plan.Parallelism);
        WriteElastic(json, plan.Elastic);
        WriteSlices(json, plan.Slices);
        WriteMethod(json, plan.Method);
        WriteEngine(json, plan.Loss, plan.Precision, plan.ActivationCheckpointing, plan.Packed);
        json.WriteBoolean("everyCheckpoint", plan.EveryCheckpoint);
        WriteOptional(json, "evaluationExamples", plan.EvaluationExamples);
        TargetJson.Write(json, plan.Beams);
        if (plan.TestOutputs)
            json.WriteBoolean("testOutputs", plan.TestOutputs);
        json.WriteEndObject();
    }

    private static void WriteLoop(Utf8JsonWriter json, long steps, int batchRows, int inputLength, int targetLength)
    {
        json.WriteNumber("steps", steps);
        json.WriteNumber("batchRows", batchRows);
        json.WriteNumber("inputLength", inputLength);
        json.WriteNumber("targetLength", targetLength);
    }

    private static void WriteOptimizer(Utf8JsonWriter json, OptimizerSpec optimizer)
    {
        json.WriteStartObject("optimizer");
        WriteChoice(json, "schedule", optimizer.Schedule);
        json.WriteNumber("learningRate", optimizer.LearningRate);
        json.WriteNumber("warmupSteps", optimizer.WarmupSteps);
        WriteChoice(json, "algorithm", optimizer.Algorithm);
        json.WriteNumber("weightDecay", optimizer.WeightDecay);
        json.WriteNumber("beta1", optimizer.Beta1);
        json.WriteNumber("beta2", optimizer.Beta2);
        json.WriteEndObject();
    }

    private static void WriteMethod(Utf8JsonWriter json, FinetuningMethod method)
    {
        json.WriteStartObject("method");
        WriteChoice(json, "kind", method.Kind);
        WriteOptional(json, "adapterWidth", method.AdapterWidth);
        json.WriteEndObject();
    }

    private static void WriteEngine(Utf8JsonWriter json, LossSpec loss, Precision precision, bool activationCheckpointing, bool packed)
    {
        json.WriteStartObject("loss");
        json.WriteNumber("labelSmoothing", loss.LabelSmoothing);
        json.WriteNumber("zLoss", loss.ZLoss);
        WriteChoice(json, "denominator", loss.Denominator);
        json.WriteEndObject();
        WriteChoice(json, "precision", precision);
        json.WriteBoolean("activationCheckpointing", activationCheckpointing);
        json.WriteBoolean("packed", packed);
    }

    private static void WriteParallelism(Utf8JsonWriter json, Parallelism parallelism)
    {
        json.WriteStartObject("parallelism");
        json.WriteNumber("data", parallelism.Data);
        json.WriteNumber("model", parallelism.Model);
        json.WriteEndObject();
    }

    private static void WriteElastic(Utf8JsonWriter json, ElasticData? elastic)
    {
        if (elastic is null)
            return;
        json.WriteStartObject("elastic");
        json.WriteNumber("minimum", elastic.Minimum);
        json.WriteNumber("maximum", elastic.Maximum);
        json.WriteEndObject();
    }

    private static void WriteRow(Utf8JsonWriter json, StudyRow row)
    {
        json.WriteStartObject();
        json.WriteString("name", row.Name);
        json.WriteBoolean("baseline", row.Baseline);
        json.WriteBoolean("pretrain", row.Pretrain);
        if (!row.Finetune) // left out at its default, as all that came later: keys and ids of what was submitted before follow from this text
            json.WriteBoolean("finetune", row.Finetune);
        WriteOptional(json, "objective", row.Objective);
        WriteOptional(json, "corpus", row.Corpus);
        WriteCorruption(json, row.CorruptionRate, row.MeanSpanLength);
        WriteOptional(json, "uniqueTokens", row.UniqueTokens);
        MixtureJson.Write(json, row.Mixture, ofPretraining: true);
        if (row.LeaveOneOut)
            json.WriteBoolean("leaveOneOut", row.LeaveOneOut);
        WriteOptional(json, "pretrainingSteps", row.PretrainingSteps);
        WriteOptional(json, "initialCheckpoint", row.InitialCheckpoint);
        TargetJson.Write(json, row.Ensemble);
        if (row.ExtraSeeds.Count > 0)
            WriteSeeds(json, "extraSeeds", row.ExtraSeeds);
        json.WriteEndObject();
    }

    private static void WriteSeeds(Utf8JsonWriter json, string name, IReadOnlyList<long> seeds)
    {
        json.WriteStartArray(name);
        foreach (var seed in seeds)
            json.WriteNumberValue(seed);
        json.WriteEndArray();
    }

    private static void WriteChoice<TChoice>(Utf8JsonWriter json, string name, TChoice choice) where TChoice : struct, Enum =>
        json.WriteString(name, SpecChoice.Text(choice));

    private static void WriteCorruption(Utf8JsonWriter json, double? rate, double? meanSpanLength)
    {
        if (rate is { } share)
            json.WriteNumber("corruptionRate", share);
        if (meanSpanLength is { } length)
            json.WriteNumber("meanSpanLength", length);
    }

    private static void WriteOptional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }

    private static void WriteOptional(Utf8JsonWriter json, string name, long? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
    }
}
