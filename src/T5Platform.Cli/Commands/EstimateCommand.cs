using System.CommandLine;
using T5Platform.Cli.Drawing;
using T5Platform.Cli.Specs;

namespace T5Platform.Cli.Commands;

/// <summary>Says what a spec's runs would take.</summary>
internal sealed class EstimateCommand : PlatformCommand
{
    private readonly Argument<string> _file = SpecArgument();

    private readonly Option<double?> _flops = new("--flops")
    {
        Description = "Floating-point operations that a device does in a second, 3e14 say: adds the time that one device would take.",
        HelpName = "N",
    };

    public EstimateCommand() : base("estimate", "Says what a spec's runs would take: parameters, operations, memory of each device; submits nothing")
    {
        _flops.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<double?>() is { } value && value is not (> 0 and < double.PositiveInfinity))
                result.AddError($"--flops is {value}; a number above 0 is needed.");
        });
        Add(_file);
        Add(_flops);
        Examples = [("t5 estimate study.json", "what each kind of run takes"), ("t5 estimate study.json --flops 1.5e14", "and how long, on a device that fast")];
    }

    public override async Task<Outcome> Run(ParseResult parse, Session session, CancellationToken cancellationToken)
    {
        if (!(await SpecFile.Read(parse.GetRequiredValue(_file), session.Around.Input, cancellationToken)).TryTake(out var spec, out var failure))
            return failure;
        var answer = await session.Api.Estimate(spec, cancellationToken);
        if (!answer.TryTake(out var estimate, out failure))
            return failure;
        if (session.Json)
            return session.WriteJson(answer.Json);
        if (!session.Terminal.IsQuiet)
            session.Terminal.Draw(EstimatePage.Draw(estimate, parse.GetValue(_flops), session.Terminal.Width));
        return Outcome.Done;
    }
}
