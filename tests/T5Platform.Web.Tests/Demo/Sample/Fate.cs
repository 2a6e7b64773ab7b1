using T5Platform.Contracts.Runs;

namespace T5Platform.Web.Tests.Demo.Sample;

/// <summary>What shall be true of a sample run.</summary>
internal sealed record Fate
{
    public static readonly Fate Planned = new();

    /// <summary>Null: not started.</summary>
    public RunState? State { get; init; }

    /// <summary>Part of the steps done.</summary>
    public double Done { get; init; }

    /// <summary>Reasons, a code and a sentence, of lives that ended before the last.</summary>
    public IReadOnlyList<(string Code, string Sentence)> EndedLives { get; init; } = [];

    /// <summary>Why it failed or was cancelled.</summary>
    public (string Code, string Sentence)? Reason { get; init; }

    /// <summary>What is wrong with its first checkpoint.</summary>
    public string? Damage { get; init; }

    public bool HoldsSlice => State is RunState.Starting or RunState.Running or RunState.Stopping;

    public static Fate Completed { get; } = new() { State = RunState.Completed, Done = 1 };

    public static Fate Waiting { get; } = new() { State = RunState.Waiting };

    public static Fate Running(double done) => new() { State = RunState.Running, Done = done };

    public static Fate Failed(double done, string code, string sentence) => new() { State = RunState.Failed, Done = done, Reason = (code, sentence) };

    public static Fate Cancelled(double done, string sentence) => new() { State = RunState.Cancelled, Done = done, Reason = ("cancelled", sentence) };
}
