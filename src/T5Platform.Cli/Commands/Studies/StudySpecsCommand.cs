using System.CommandLine;
using T5Platform.Cli.Drawing;
using T5Platform.Contracts.Specs.Reading;

namespace T5Platform.Cli.Commands.Studies;

/// <summary>Writes the specs of a table at a scale.</summary>
internal sealed class StudySpecsCommand : PlatformCommand
{
    private readonly Argument<string> _table = new("TABLE") { Description = "A table, as in t4" };
    private readonly Option<string> _scale = StudyArguments.Scale("cpu-minutes");
    private readonly Option<string?> _file = StudyArguments.File();
    private readonly Option<string?> _output = new("--output", "-o") { Description = "Write each spec into this folder; else their names are listed", HelpName = "DIR" };

    public StudySpecsCommand() : base("specs", "Writes a table at a scale as specs that can be submitted; says which rows cannot be yet, and why")
    {
        Add(_table);
        Add(_scale);
        Add(_file);
        Add(_output);
        Examples = [("t5 study specs t4 --scale cpu-minutes -o specs", "then 't5 submit' each")];
    }

    public override async Task<Outcome> Run(ParseResult parse, Session session, CancellationToken cancellationToken)
    {
        if (!(await StudyArguments.Mapped(parse.GetValue(_file), parse.GetRequiredValue(_table), parse.GetRequiredValue(_scale), cancellationToken)).TryTake(out var mapped, out var failure))
            return failure;
        var (table, profile, mapping) = mapped;
        foreach (var (index, experiment) in mapping.Experiments.Index())
        {
            var name = $"{table.Id}-{profile.Name}-{index + 1}.json";
            if (parse.GetValue(_output) is { } folder)
            {
                Directory.CreateDirectory(folder);
                name = Path.Combine(folder, name);
                if (await TextFile.Write(name, ExperimentSpecJson.Write(experiment.Spec), cancellationToken) is { } trouble)
                    return trouble;
            }

            session.Terminal.Draw(Ink.Of(session.Terminal.IsQuiet ? name : $"{name}: {experiment.Spec.Name}: {string.Join(", ", experiment.Rows)}"));
        }

        foreach (var row in mapping.Unmapped)
            session.Terminal.Note($"{row.Row} has no spec: {row.Reason}");
        return Outcome.Done;
    }
}
