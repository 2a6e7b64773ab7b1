using System.Text.Json;
using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Nodes;
using T5Platform.Contracts.Runs;
using T5Platform.Contracts.Sweeps;

namespace T5Platform.Web.Dashboard.States;

/// <summary>How a state is shown: its word, and the tone that gives it colour and sign.</summary>
/// <param name="Word">The word people read.</param>
/// <param name="Tone">ok, run, wait, pause, fail, off or plan.</param>
public readonly record struct StateLook(string Word, string Tone)
{
    /// <summary>What has not been started because it depends on another.</summary>
    public static StateLook Planned { get; } = new("planned", "plan");

    /// <summary>Of a run or an evaluation; null: planned.</summary>
    public static StateLook Of(RunState? state) => state is { } known ? new(Text(known), ToneOf(known)) : Planned;

    /// <summary>Of an experiment.</summary>
    public static StateLook Of(ExperimentState state) => new(Text(state), state switch
    {
        ExperimentState.Completed => "ok",
        ExperimentState.Failed => "fail",
        ExperimentState.Cancelled => "off",
        ExperimentState.Paused => "pause",
        _ => "run",
    });

    /// <summary>Of a sweep.</summary>
    public static StateLook Of(SweepState state) => new(Text(state), state switch
    {
        SweepState.Completed => "ok",
        SweepState.Failed => "fail",
        SweepState.Cancelled => "off",
        _ => "run",
    });

    /// <summary>Of a node.</summary>
    public static StateLook Of(NodeHealth health) => new(Text(health), health switch
    {
        NodeHealth.Alive => "ok",
        NodeHealth.Draining => "wait",
        _ => "fail",
    });

    private static string ToneOf(RunState state) => state switch
    {
        RunState.Completed => "ok",
        RunState.Failed => "fail",
        RunState.Cancelled => "off",
        RunState.Waiting => "wait",
        RunState.Paused => "pause",
        _ => "run",
    };

    private static string Text<T>(T state) where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(state.ToString());
}
