using T5Platform.Cli;
using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Specs.Reading;
using T5Platform.Host.Composition;
using T5Platform.Host.Settings;
using T5Platform.Storage.Embedded;
using T5Platform.Storage.Reading;
using T5Platform.Study.Demo;

namespace T5Platform.Host.Verbs;

/// <summary>A study from nothing to its table, the demo study unless told otherwise: the platform of <c>up</c>, used as a person would, by <c>t5</c>.</summary>
internal static class DemoVerb
{
    private const int RecentExperiments = 200;

    public static async Task<int> Run(HostSettings settings)
    {
        using var logs = LoggerFactory.Create(logging => Logs.Configure(logging, settings.LogLevel));
        await Console.Out.WriteLineAsync("Starting PostgreSQL, the control plane, the dashboard and a node agent with a mesh of CPU devices …");
        try
        {
            await using var database = await Database.Open(settings, logs.CreateLogger("T5Platform.Host"));
            await using var app = Platform.Build(settings, database.ConnectionString);
            await app.StartAsync();
            var code = await Show(settings, app);
            await Tell(settings, database, code);
            await app.StopAsync();
            return code;
        }
        catch (Exception e) when (e is EmbeddedPostgresException or IOException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
    }

    /// <summary>Submits, watches, prints the table; the exit code is the watch's. Ctrl-C ends the platform, which ends the watch.</summary>
    private static async Task<int> Show(HostSettings settings, WebApplication app)
    {
        var stopping = app.Lifetime.ApplicationStopping;
        var t5 = (string[] args, TextWriter to) => T5CommandLine.Run([.. args, "--server", Address(settings)], to, Console.Error, stopping);
        await Console.Out.WriteLineAsync($"T5Platform is at {Address(settings)}; everything that follows can be watched there.");
        var (id, code) = await Begin(settings, app.Services.GetRequiredService<IStudyReader>(), t5);
        if (id is null)
            return code;
        code = await Patiently(() => t5(["watch", id], Console.Out));
        await Console.Out.WriteLineAsync();
        return stopping.IsCancellationRequested ? 130 : Math.Max(code, await Patiently(() => t5(["table", id], Console.Out)));

        // The platform is this very process: on a busy machine it may be slow to answer, but it is not away.
        async Task<int> Patiently(Func<Task<int>> look)
        {
            int ended;
            do
                ended = await look();
            while (ended == T5CommandLine.ServerAway && !stopping.IsCancellationRequested);
            return ended;
        }
    }

    /// <summary>The id of a demo that was left running, or of a new one.</summary>
    private static async Task<(string? Id, int Code)> Begin(HostSettings settings, IStudyReader reader, Func<string[], TextWriter, Task<int>> t5)
    {
        var file = await StudyFile(settings);
        var name = ExperimentSpecReader.Read(await File.ReadAllBytesAsync(file)).Spec?.Name;
        var left = (await reader.Experiments(RecentExperiments)).FirstOrDefault(each => each.Name == name && each.State == ExperimentState.Running);
        if (left is not null)
        {
            await Console.Out.WriteLineAsync($"'{name}', begun {left.SubmittedAt.ToLocalTime():yyyy-MM-dd HH:mm}, goes on.");
            return (left.Id.ToString(), 0);
        }
        using var answer = new StringWriter();
        var code = await t5(["submit", file, "--quiet"], answer);
        return (code == 0 ? answer.ToString().Trim() : null, code);
    }

    /// <summary>The study of the operator, or the one that ships, written where it can be looked at.</summary>
    private static async Task<string> StudyFile(HostSettings settings)
    {
        if (settings.Study is { } own)
            return own;
        var file = Path.Combine(settings.Home, $"demo-{settings.Profile}.json");
        await File.WriteAllBytesAsync(file, DemoStudy.Json(settings.Profile));
        return file;
    }

    private static Task Tell(HostSettings settings, Database database, int code) => code == 130
        ? Console.Out.WriteLineAsync("Stopped. `make demo` goes on where it was.")
        : Console.Out.WriteLineAsync($"""

            Everything is kept:
              study        {settings.Study ?? Path.Combine(settings.Home, $"demo-{settings.Profile}.json")}
              database     {database.Place}
              checkpoints  {Path.Combine(settings.BlobRoot, "runs")}
              predictions  {Path.Combine(settings.BlobRoot, "evaluations")}
            `make up` starts the platform again with all of it, at {Address(settings)}.
            """);

    private static string Address(HostSettings settings) => settings.Http.GetLeftPart(UriPartial.Authority);
}
