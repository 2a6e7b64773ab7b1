using System.CommandLine;
using T5Platform.Cli.Drawing;
using T5Platform.Cli.Finding;
using T5Platform.Data.Mixtures;

namespace T5Platform.Cli.Commands;

/// <summary>Prints the tasks of a mixture with their sizes and rates.</summary>
internal sealed class MixtureShowCommand : PlatformCommand
{
    private readonly Argument<string?> _name = new("NAME") { Description = "A mixture of the study or of the released code; without it they are listed", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<MixingStrategy?> _rate = new("--rate") { Description = "How rates follow from sizes", HelpName = "equal|proportional|temperature" };
    private readonly Option<double?> _limit = new("--limit") { Description = "K: more examples do not count", HelpName = "K" };
    private readonly Option<double?> _temperature = new("--temperature") { Description = "T: the rate is the T-th root of the size", HelpName = "T" };
    private readonly Option<MixtureConstants?> _constants = new("--constants") { Description = "Whose rates GLUE and SuperGLUE have", HelpName = "paper|code2019|released" };

    public MixtureShowCommand() : base("show", "Prints a mixture's tasks, their sizes and rates")
    {
        foreach (var option in new[] { _limit, _temperature })
            option.Validators.Add(static result =>
            {
                if (result.GetValueOrDefault<double?>() is not (> 0 and < double.PositiveInfinity))
                    result.AddError($"{result.Option.Name} is '{string.Join(' ', result.Tokens)}'; a number above 0 is expected.");
            });
        Add(_name);
        Add(_rate);
        Add(_limit);
        Add(_temperature);
        Add(_constants);
        Examples = [("t5 mixture show ep-k2e19", "Table 11's row"), ("t5 mixture show equal --rate temperature --temperature 4", "other rates for its tasks")];
    }

    public override Task<Outcome> Run(ParseResult parse, Session session, CancellationToken cancellationToken) => Task.FromResult(Show(parse, session));

    private Outcome Show(ParseResult parse, Session session)
    {
        if (parse.GetValue(_name) is not { } name)
        {
            session.Terminal.Draw([.. MixtureListing.Names.Select(static each => Ink.Of(each))]);
            return Outcome.Done;
        }
        if (!MixtureListing.Names.Contains(name, StringComparer.Ordinal))
            return Failure.Of(ExitCode.Failed, $"There is no mixture '{name}'.{NearNames.Hint(name, MixtureListing.Names)} There is {string.Join(", ", MixtureListing.Names)}.");
        var shares = MixtureListing.Of(name, new()
        {
            Strategy = parse.GetValue(_rate), Limit = parse.GetValue(_limit), Temperature = parse.GetValue(_temperature), Constants = parse.GetValue(_constants),
        });
        if (session.Json)
            return session.WriteJson(SetJson.Of(shares));
        session.Terminal.Draw(MixtureTable.Draw(shares, session.Terminal.Width));
        return Outcome.Done;
    }
}
