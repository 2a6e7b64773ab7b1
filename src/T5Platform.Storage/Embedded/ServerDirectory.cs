using System.Globalization;

namespace T5Platform.Storage.Embedded;

/// <summary>The files of the private server: <c>data/</c>, <c>password</c>, <c>port</c> and <c>server.log</c> under one directory of its account.</summary>
internal sealed class ServerDirectory
{
    private ServerDirectory(string root) => Root = root;

    /// <summary>The directory itself, with no link on the way: the server's processes are recognised by it.</summary>
    public string Root { get; }

    /// <summary>PostgreSQL's data directory.</summary>
    public string Data => Path.Combine(Root, "data");

    /// <summary>The superuser's password.</summary>
    public string Password => Path.Combine(Root, "password");

    /// <summary>The port of the last start, preferred by the next.</summary>
    public string Port => Path.Combine(Root, "port");

    /// <summary>What the server says.</summary>
    public string Log => Path.Combine(Root, "server.log");

    /// <summary>The major version that made the data; null when there are none yet.</summary>
    public int? DataMajor()
    {
        var file = Path.Combine(Data, "PG_VERSION");
        return File.Exists(file) ? int.Parse(File.ReadAllText(file).Trim(), CultureInfo.InvariantCulture) : null;
    }

    /// <summary>Makes it, owned by the account, at a place that the account can reach.</summary>
    public static async Task<ServerDirectory> Prepare(EmbeddedPostgresOptions options, ServerAccount account, CancellationToken cancellationToken)
    {
        var place = Path.Combine(options.Home, "postgres");
        if (account.Switches && !Path.Exists(place) && !await Reachable(options.Home, account, cancellationToken))
            await PlaceElsewhere(place, options, account, cancellationToken);
        await Make(place, account, cancellationToken);
        var directory = new ServerDirectory(Real(place));
        if (!await Reachable(directory.Root, account, cancellationToken))
            throw new EmbeddedPostgresException(
                $"The account '{account.Name}', as which PostgreSQL must run because this process is root, cannot reach {directory.Root}: "
                + $"let it pass every directory on the way (chmod o+x), or set {T5Home.Variable} to a directory that it can reach.");
        return directory;
    }

    /// <summary>Home is closed to the account: data under the operating system's directory for state, and a link to it in home.</summary>
    private static async Task PlaceElsewhere(string place, EmbeddedPostgresOptions options, ServerAccount account, CancellationToken cancellationToken)
    {
        var target = Path.Combine(options.RootDirectory, Path.GetRandomFileName());
        Directory.CreateDirectory(options.RootDirectory);
        await Make(target, account, cancellationToken);
        Directory.CreateSymbolicLink(place, target);
    }

    private static Task Make(string path, ServerAccount account, CancellationToken cancellationToken)
    {
        string[] owner = account.Switches ? ["-o", account.Owner.Split(':')[0], "-g", account.Owner.Split(':')[1]] : [];
        return Command.Demand(new("install", ["-d", "-m", "0700", .. owner, path]), null, cancellationToken);
    }

    private static Task<bool> Reachable(string path, ServerAccount account, CancellationToken cancellationToken) =>
        account.Can("cd \"$1\"", [path], cancellationToken);

    /// <summary>The path with every link on it resolved, as the kernel reports it of a process's directory.</summary>
    private static string Real(string path)
    {
        var parent = Path.GetDirectoryName(path);
        if (parent is null)
            return path;
        var here = Path.Combine(Real(parent), Path.GetFileName(path));
        return Directory.ResolveLinkTarget(here, returnFinalTarget: true)?.FullName ?? here;
    }
}
