using System.Text.Json;

namespace T5Platform.Conformance.Vectors.Scoring;

/// <summary>A metric of a peer applied to lists of targets and predictions.</summary>
internal delegate Dictionary<string, double> MetricCall(JsonElement targets, JsonElement predictions, JsonElement parameters);
