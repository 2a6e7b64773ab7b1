using T5Platform.Data.C4.Stages;
using T5Platform.Grains.Scheduling;
using T5Platform.Host.Settings;

namespace T5Platform.Host.Verbs;

/// <summary>What the program can be asked to do.</summary>
internal static class Verb
{
    private const string Usage = """
        T5Platform.Host <verb> [--setting value]…

          up        everything on this machine: private PostgreSQL, silo, web, node agent (stays until it is stopped)
          demo      the same, submits the demo study, shows its progress, prints its table, stops   (--profile quick|hour, --study FILE)
          serve     silo and web against a PostgreSQL of yours (T5_POSTGRES); agents join from their machines
          migrate   brings that PostgreSQL's tables to this version and ends
          c4        C4 from Common Crawl, stage by stage   (`c4 help`)
          cycle     runs recorded cycles of the scheduler again and lists what differs   (`cycle replay FILE…`)
          help      this text

        Settings are environment variables, or options of the same name in kebab case:
        """;

    /// <summary>Exit codes: 0 done, 1 failed, 2 wrong usage.</summary>
    public static async Task<int> Run(string[] args)
    {
        var verb = args.FirstOrDefault() ?? "help";
        if (verb is "help" or "--help" or "-h")
            return await Help();
        // Commands of their own: no setting of the platform has a meaning for them.
        if (verb == "c4")
            return C4Command.Run(args[1..], Console.Out, Console.Error);
        if (verb == "cycle")
            return CycleCommand.Run(args[1..], Console.Out, Console.Error);
        var reading = HostSettingsReader.Read(verb, args.Skip(1).ToArray());
        if (reading.Settings is not { } settings)
            return await Refuse(reading.Errors);
        return verb switch
        {
            "up" => await UpVerb.Run(settings),
            "demo" => await DemoVerb.Run(settings),
            "serve" => await ServeVerb.Run(settings),
            "migrate" => await MigrateVerb.Run(settings),
            _ => await Refuse([$"'{verb}' is not a verb: up, demo, serve, migrate, c4, cycle and help are."]),
        };
    }

    private static async Task<int> Help()
    {
        await Console.Out.WriteLineAsync(Usage);
        foreach (var setting in KnownSetting.All)
            await Console.Out.WriteLineAsync($"  {setting.Variable,-20} {setting.Description}");
        return 0;
    }

    private static async Task<int> Refuse(IEnumerable<string> errors)
    {
        foreach (var error in errors)
            await Console.Error.WriteLineAsync(error);
        await Console.Error.WriteLineAsync("`help` lists verbs and settings.");
        return 2;
    }
}
