namespace T5Platform.Cli.Outcomes;

/// <summary>How a command ended. A failure is told on stderr by whoever ran the command.</summary>
internal readonly record struct Outcome(ExitCode Code, Failure? Failure)
{
    public static readonly Outcome Done = new(ExitCode.Ok, null);

    public static implicit operator Outcome(Failure failure) => new(failure.Code, failure);

    public static implicit operator Outcome(ExitCode code) => new(code, null);
}
