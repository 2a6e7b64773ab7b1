using System.Globalization;
using System.Security.Cryptography;

namespace T5Platform.Storage.Embedded;

/// <summary>One data directory and the programs that serve it: initialise, adopt, start, stop.</summary>
internal sealed class PostgresServer(
    EmbeddedPostgresOptions options, ServerDirectory directory, ServerAccount account, PostgresBinaries binaries, TimeProvider time)
{
    private const int StartAttempts = 4;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly ServerLog _log = new(directory.Log);

    /// <summary>Its files.</summary>
    public ServerDirectory Files => directory;

    /// <summary>Makes the data directory: whole or not at all.</summary>
    public async Task Initialise(CancellationToken cancellationToken)
    {
        var making = directory.Data + ".new";
        await account.Can("rm -rf \"$1\"", [making], cancellationToken);
        await account.WriteFile(directory.Password, RandomNumberGenerator.GetHexString(48, lowercase: true), cancellationToken);
        await Command.Demand(account.Start(binaries.Program("initdb"), $"--pgdata={making}", $"--username={ServerConnections.User}",
            $"--pwfile={directory.Password}", "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C", "--data-checksums", "--no-instructions"), null, cancellationToken);
        await Command.Demand(account.Start("mv", making, directory.Data), null, cancellationToken);
    }

    /// <summary>
    /// The server that a host which was killed left running, once it takes connections; null when there is none. What does
    /// not answer in time is stopped, and what a killed postmaster left behind is cleared away.
    /// </summary>
    public async Task<Postmaster?> Adopt(CancellationToken cancellationToken)
    {
        if (Postmaster.Of(directory.Data) is { } found)
        {
            if (await Answers(found, cancellationToken))
                return found;
            await Stop(cancellationToken);
        }
        await ClearAway(cancellationToken);
        return null;
    }

    /// <summary>Starts it: at <paramref name="port"/>, or at the port of the last time if it is free, or at any free one.</summary>
    /// <exception cref="EmbeddedPostgresException">It did not start; the message ends with the end of its log.</exception>
    public async Task<Postmaster> Start(int? port, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var from = await Prepare(port ?? (attempt == 1 ? Ports.FreeOr(LastPort()) : Ports.Free()), cancellationToken);
            var outcome = await Control("start", cancellationToken, "-w", "-s", "-l", directory.Log, "-t", Seconds(options.StartTimeout));
            if (outcome.ExitCode == 0 && Postmaster.Of(directory.Data) is { } postmaster)
                return postmaster;
            var tail = _log.Tail(from);
            if (attempt == StartAttempts || !tail.Contains("could not bind", StringComparison.Ordinal))
                throw new EmbeddedPostgresException($"PostgreSQL {binaries.Major} did not start on {directory.Data}. {outcome.Output}\nThe end of {directory.Log}:\n{tail}");
        }
    }

    /// <summary>Stops it: connections are ended, what is committed stays. When that takes too long, at once.</summary>
    public async Task Stop(CancellationToken cancellationToken)
    {
        await Control("stop", cancellationToken, "-w", "-s", "-m", "fast", "-t", Seconds(options.StopTimeout));
        if (Postmaster.Of(directory.Data) is not null)
            await Control("stop", cancellationToken, "-w", "-s", "-m", "immediate");
    }

    /// <summary>Clears away what a killed postmaster left, so that a start succeeds.</summary>
    public async Task ClearAway(CancellationToken cancellationToken)
    {
        for (var began = time.GetTimestamp(); Postmaster.ProcessesOf(directory.Data) is { Count: > 0 } left; await Task.Delay(Pause, time, cancellationToken))
        {
            if (time.GetElapsedTime(began) > options.StopTimeout)
                throw new EmbeddedPostgresException($"Processes {string.Join(", ", left)} still serve {directory.Data} and do not end: end them and start again.");
            Postmaster.EndOrphans(directory.Data);
        }
        await account.Can("rm -f \"$1\"", [Postmaster.FileOf(directory.Data)], cancellationToken);
    }

    /// <summary>How it is reached.</summary>
    public ServerConnections Connections(Postmaster postmaster) => File.Exists(directory.Password)
        ? new(postmaster.Port, File.ReadAllText(directory.Password).Trim())
        : throw new EmbeddedPostgresException($"{directory.Password} is missing, but {directory.Data} is there: restore it, or set {T5Home.Variable} to a new home.");

    private async Task<bool> Answers(Postmaster postmaster, CancellationToken cancellationToken)
    {
        var connections = Connections(postmaster);
        for (var began = time.GetTimestamp(); time.GetElapsedTime(began) < options.StartTimeout && postmaster.IsAlive(directory.Data); await Task.Delay(Pause, time, cancellationToken))
            if (await connections.Answers(cancellationToken))
                return true;
        return false;
    }

    private async Task<long> Prepare(int port, CancellationToken cancellationToken)
    {
        await account.WriteFile(Path.Combine(directory.Data, "postgresql.conf"), ServerSettings.Text(options, port), cancellationToken);
        await account.WriteFile(directory.Port, port.ToString(CultureInfo.InvariantCulture), cancellationToken);
        if (_log.IsFull)
            await account.Can("mv -f \"$1\" \"$1.1\"", [directory.Log], cancellationToken);
        return _log.Length;
    }

    private int? LastPort() => File.Exists(directory.Port) && int.TryParse(File.ReadAllText(directory.Port), out var port) ? port : null;

    private Task<Command.Outcome> Control(string verb, CancellationToken cancellationToken, params IReadOnlyList<string> arguments) =>
        Command.Run(account.Start(binaries.Program("pg_ctl"), [verb, "-D", directory.Data, .. arguments]), null, cancellationToken);

    private static string Seconds(TimeSpan time) => Math.Max(1, (int)time.TotalSeconds).ToString(CultureInfo.InvariantCulture);
}
