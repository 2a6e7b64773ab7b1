using T5Platform.Data.C4.Languages;
using T5Platform.Data.C4.Shards;

namespace T5Platform.Data.C4.Stages;

/// <summary>The stages as a command line.</summary>
public static class C4Command
{
    /// <summary>How it is used.</summary>
    public const string Usage = """
        c4 <stage> --shard 17/5600 --input FOLDER --work FOLDER [options]     one file shard of a stage: urls, pick-urls, clean, pick-spans, finish
        c4 all --shards 8 --workers 4 --input FOLDER --work FOLDER [options]  every shard of every stage, on this machine
        c4 counts --work FOLDER                                               counts per rule of what is made so far

          --input FOLDER      WET files (*.wet, *.wet.gz), searched with its subfolders
          --work FOLDER       all stages' files, shared by all machines; the data set ends up in FOLDER/c4
          --variant NAME      clean (default), unfiltered, realnewslike (needs --domains), webtextlike (needs --urls)
          --bad-words FILE    one a line; without it that rule is off
          --domains FILE      one a line; subdomains belong to them
          --urls FILE         one a line
          --language CODE     default en; any: no page is judged
          --threshold P       default 0.99

        """;

    private const int Done = 0, NotDone = 1, WrongUse = 2;

    /// <summary>Exit codes: 0 made or there already, 1 refused, 2 wrong usage.</summary>
    public static int Run(IReadOnlyList<string> args, TextWriter output, TextWriter errors)
    {
        if (args is ["help" or "--help" or "-h", ..])
        {
            output.Write(Usage);
            return Done;
        }

        var arguments = C4Arguments.Read(args);
        if (arguments.Error is { } error)
        {
            errors.WriteLine(error);
            errors.Write(Usage);
            return WrongUse;
        }

        if (arguments.Verb == "counts") return Tell(C4Stages.Counts(arguments.Options.Work), output);
        if (arguments.Options is { Variant: not C4Variant.Unfiltered, BadWords: null }) errors.WriteLine("No --bad-words FILE is given: the rule about bad words is off.");
        if (arguments.Language == "any") errors.WriteLine("No language is judged.");
        else if (!LinguaLanguages.Available) return Refuse("Language identification is not available: the language models are not beside this program. `--language any` goes on without.", errors);
        var options = arguments.Options with { Languages = arguments.Language == "any" ? null : new LinguaLanguages() };
        var outcome = arguments.Stage is { } stage
            ? C4Stages.Run(stage, arguments.Shard, options)
            : C4Stages.RunAll(arguments.Shards, arguments.Workers, options, (each, shard, made) => output.WriteLine($"{C4Folder.Name(each)} {shard.Index}/{shard.Count}: {Word(made)}"));
        if (outcome is C4Outcome.Made made) return Tell(made.Counts, output);
        if (outcome is C4Outcome.Refused refused) return Refuse(refused.Reason, errors);
        output.WriteLine(Word(outcome));
        return Done;
    }

    private static string Word(C4Outcome outcome) => outcome switch
    {
        C4Outcome.Made => "made",
        C4Outcome.Found => "there already",
        _ => "refused",
    };

    private static int Refuse(string reason, TextWriter errors)
    {
        errors.WriteLine(reason);
        return NotDone;
    }

    private static int Tell(RuleCounts counts, TextWriter output)
    {
        foreach (var (rule, count) in counts.All) output.WriteLine($"{rule,-32}{count,16}");
        return Done;
    }
}
