using System.CommandLine;
using T5Platform.Cli.Finding;
using T5Platform.Data.Sets;

namespace T5Platform.Cli.Commands;

/// <summary>A command about sets of data below the data directory of this machine. It asks no server.</summary>
internal abstract class SetsCommand : PlatformCommand
{
    /// <summary>The variable that names the data directory, as agents know it.</summary>
    public const string Variable = "T5_DATA";

    private readonly Option<string?> _directory = new("--data") { Description = $"The data directory [default: {Variable}]", HelpName = "DIR" };

    protected SetsCommand(string name, string description) : base(name, description) => Add(_directory);

    /// <summary>The argument that names a set, a group of them, or all.</summary>
    protected static Argument<string?> SetArgument(bool needed) => new("NAME")
    {
        Description = needed ? "A set, a group (glue, superglue, wmt, …), or all; 't5 data list' has their names" : "A set, a group or all; without it all that are here",
        Arity = needed ? ArgumentArity.ExactlyOne : ArgumentArity.ZeroOrOne,
    };

    /// <summary>The data directory. It need not exist yet.</summary>
    protected Answer<DataFolder> Folder(ParseResult parse, Session session) =>
        parse.GetValue(_directory) is { Length: > 0 } given ? Answer<DataFolder>.Of(new(given))
        : session.Around.Variable(Variable) is { Length: > 0 } set ? Answer<DataFolder>.Of(new(set))
        : Failure.Of(ExitCode.Usage, $"No data directory is named: give --data DIR or set {Variable}.");

    /// <summary>The sets of a name.</summary>
    protected static Answer<IReadOnlyList<DataSet>> Sets(string name) => DataSets.Find(name) is { Count: > 0 } found
        ? Answer<IReadOnlyList<DataSet>>.Of(found)
        : Failure.Of(ExitCode.Failed, $"There is no set '{name}'.{NearNames.Hint(name, DataSets.Names)} There is {string.Join(", ", DataSets.Names)}.");
}
