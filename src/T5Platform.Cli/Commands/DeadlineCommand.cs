using System.CommandLine;
using T5Platform.Contracts.Specs.Reading;

namespace T5Platform.Cli.Commands;

/// <summary>Says when an experiment shall be done.</summary>
internal sealed class DeadlineCommand : SteeringCommand
{
    private readonly Argument<string> _when = new("WHEN") { Description = "A date and a time with its zone (2026-12-01T18:00Z), a time from now (8h), or none" };

    public DeadlineCommand() : base("deadline", "Says when an experiment shall be done; 't5 show' then says what is late")
    {
        Add(Experiment);
        Add(_when);
        Examples = [("t5 deadline objectives 8h", "eight hours from now"), ("t5 deadline objectives none", "at no time in particular")];
    }

    protected override Answer<Step> Asked(ParseResult parse, Session session)
    {
        var text = parse.GetRequiredValue(_when);
        if (text == "none")
            return Answer<Step>.Of(new("deadline", new { }, "It has no deadline any more."));
        var when = SpecTime.Read(text) ?? (Durations.Of(text) is { } time ? session.Now + time : (DateTimeOffset?)null);
        return when is { } deadline
            ? Answer<Step>.Of(new("deadline", new { deadline = SpecTime.Write(deadline) }, $"It shall be done by {Drawing.Humane.Stamp(deadline)}."))
            : Failure.Of(ExitCode.Usage, $"'{text}' is neither {SpecTime.PatternInWords}, nor a time from now as 90s, 2m, 1.5h and 1d, nor none.");
    }
}
