using System.Text;
using System.Text.Json.Nodes;
using T5Platform.Contracts.Specs;
using T5Platform.Contracts.Specs.Reading;

namespace T5Platform.Contracts.Tests.Specs.Reading;

/// <summary>Documents to read.</summary>
internal static class SpecSamples
{
    public const string Small = """
        {
          "name": "small",
          "seeds": [1, 2],
          "model": "mini",
          "pretraining": { "steps": 10, "batchRows": 4, "inputLength": 64, "targetLength": 16, "checkpointEvery": 5 },
          "finetuning": { "tasks": ["member_kind"], "steps": 5, "batchRows": 4, "inputLength": 64, "targetLength": 16, "checkpointEvery": 5 },
          "rows": [
            { "name": "none", "pretrain": false, "baseline": true },
            { "name": "spans", "objective": "span_corruption" }
          ]
        }
        """;

    /// <summary>Every field of the table, none at its default.</summary>
    public const string Full = """
        {
          "$schema": "schema.json",
          "name": "Full · ünïcode",
          "description": "two\nlines",
          "priority": -7,
          "pool": "gpu.pool-1",
          "tenant": "lab.team-1",
          "deadline": "2026-12-01T18:00+02:00", "seeds": [0, 9007199254740991],
          "model": { "preset": "tiny", "modelWidth": 96, "feedForwardWidth": 200, "heads": 3, "headWidth": 32, "encoderLayers": 5, "decoderLayers": 4, "dropout": 0.25, "architecture": "shared_encoder_decoder", "feedForward": "gated_gelu", "tieEmbeddings": false },
          "vocabulary": "sentencepiece:t5/spiece.model",
          "initialCheckpoint": "t5-small",
          "extends": "0123456789abcdef0123456789abcdef",
          "logicalShards": 8,
          "pretraining": {
            "corpus": "gutenberg", "objective": "prefix_lm", "corruptionRate": 0.5, "meanSpanLength": 2.5, "documents": "study", "uniqueTokens": 123456,
            "mixture": { "tasks": ["sst2", "rte"], "strategy": "temperature", "limit": 65536, "temperature": 2.5, "constants": "released", "unsupervised": true, "unsupervisedExamples": 2620000, "examples": 500 },
            "steps": 1000000000, "batchRows": 64, "inputLength": 512, "targetLength": 114,
            "optimizer": { "schedule": "triangular", "learningRate": 0.5, "warmupSteps": 100, "algorithm": "adamw", "weightDecay": 0.01, "beta1": 0.8, "beta2": 0.99 },
            "checkpointEvery": 50, "parallelism": { "data": 4, "model": 1 }, "elastic": { "minimum": 1, "maximum": 4 }, "slices": 2,
            "loss": { "labelSmoothing": 0.1, "zLoss": 0, "denominator": "positions" }, "precision": "bfloat16", "activationCheckpointing": true, "packed": true
          },
          "finetuning": {
            "tasks": ["sst2", "cola"], "examples": 128,
            "mixture": { "tasks": ["sst2", "cola", "rte"], "strategy": "temperature", "limit": 524288, "temperature": 4, "constants": "code2019" },
            "targets": [{ "name": "grammar", "tasks": ["cola"], "mixture": { "tasks": ["cola", "rte"], "strategy": "proportional", "limit": 9 }, "batchRows": 8, "targetLength": 4 }], "steps": 20, "batchRows": 16, "inputLength": 128, "targetLength": 8,
            "optimizer": { "schedule": "inverse_square_root", "learningRate": 0.001, "warmupSteps": 7 }, "checkpointEvery": 10,
            "parallelism": "2x1", "elastic": { "minimum": 2, "maximum": 2 }, "slices": 2, "method": { "kind": "adapters", "adapterWidth": 32 }, "precision": "bfloat16", "packed": true, "everyCheckpoint": true, "evaluationExamples": 99,
            "beams": { "width": 4, "lengthPenalty": 0.9, "tasks": ["sst2"] }, "testOutputs": true
          },
          "rows": [
            { "name": "base", "baseline": true },
            { "name": "other", "objective": "span_corruption", "corpus": "dotnet-docs", "corruptionRate": 0.3, "meanSpanLength": 20, "uniqueTokens": 4096, "pretrainingSteps": 77, "initialCheckpoint": "other_v1.1", "extraSeeds": [5, 6] },
            { "name": "scratch", "pretrain": false },
            { "name": "joint", "finetune": false, "mixture": { "tasks": ["sst2"], "strategy": "proportional", "unsupervised": false, "examples": 64 }, "pretrainingSteps": 78 },
            { "name": "left out", "leaveOneOut": true, "ensemble": { "members": 4, "sharedPretraining": true } }
          ],
          "restarts": { "maxRestartsWithoutProgress": 1, "maxDeathsPerNode": 2 }
        }
        """;

    public static SpecReading Read(string json, KnownNames? known = null) => ExperimentSpecReader.Read(Encoding.UTF8.GetBytes(json), known);

    /// <summary>The small document with something changed in it.</summary>
    public static SpecReading ReadChanged(Action<JsonObject> change, KnownNames? known = null)
    {
        var document = JsonNode.Parse(Small)!.AsObject();
        change(document);
        return Read(document.ToJsonString(), known);
    }

    /// <summary>The small document with the value at a path (<c>rows[0].name</c>) replaced by JSON.</summary>
    public static SpecReading ReadWith(string path, string json, KnownNames? known = null) =>
        ReadChanged(document =>
        {
            JsonNode node = document;
            var steps = path.Replace("[", ".[").Split('.');
            foreach (var step in steps[..^1])
                node = step[0] == '[' ? node[int.Parse(step[1..^1])]! : node[step]!;
            if (steps[^1][0] == '[')
                node[int.Parse(steps[^1][1..^1])] = JsonNode.Parse(json);
            else
                node[steps[^1]] = JsonNode.Parse(json);
        }, known);
}
