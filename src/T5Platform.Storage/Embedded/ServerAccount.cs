using System.Diagnostics;

namespace T5Platform.Storage.Embedded;

/// <summary>
/// As whom the server runs: as we do, or, since PostgreSQL refuses root, as <c>postgres</c> (else <c>nobody</c>) when we are root.
/// </summary>
internal sealed class ServerAccount
{
    private static readonly string[] Candidates = ["postgres", "nobody"];

    private readonly string[] _prefix;

    private ServerAccount(string name, bool switches, string owner, string[] prefix) =>
        (Name, Switches, Owner, _prefix) = (name, switches, owner, prefix);

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Whether it is another account than ours.</summary>
    public bool Switches { get; }

    /// <summary><c>uid:gid</c>, when it switches.</summary>
    public string Owner { get; }

    /// <summary>The account for this process.</summary>
    public static ServerAccount ForThisProcess() => ForThisProcess(Environment.IsPrivilegedProcess, "/etc/passwd");

    internal static ServerAccount ForThisProcess(bool root, string passwd)
    {
        if (!root)
            return new(Environment.UserName, false, "", []);
        var accounts = File.ReadLines(passwd).Select(line => line.Split(':')).Where(fields => fields.Length >= 4).ToList();
        var account = Candidates.Select(name => accounts.Find(fields => fields[0] == name)).FirstOrDefault(fields => fields is not null)
            ?? throw new EmbeddedPostgresException(
                "PostgreSQL refuses to run as root, and there is no account 'postgres' or 'nobody' to run it as: make one (adduser --system postgres) or start as an ordinary user.");
        return new(account[0], true, $"{account[2]}:{account[3]}", Switch(account[0], account[2], account[3]));
    }

    private static string[] Switch(string name, string uid, string gid) =>
        Programs.OnPath("setpriv") is { } setpriv ? [setpriv, $"--reuid={uid}", $"--regid={gid}", "--clear-groups", "--"]
        : Programs.OnPath("runuser") is { } runuser ? [runuser, "-u", name, "--"]
        : throw new EmbeddedPostgresException(
            "PostgreSQL refuses to run as root, and neither setpriv nor runuser (package util-linux) is on PATH to run it as another account.");

    /// <summary>A command line to be run as this account, in a neutral directory and environment.</summary>
    public ProcessStartInfo Start(string program, params IReadOnlyList<string> arguments)
    {
        var words = (IReadOnlyList<string>)[.. _prefix, program, .. arguments];
        var start = new ProcessStartInfo(words[0], words.Skip(1)) { WorkingDirectory = "/", UseShellExecute = false };
        foreach (var name in start.Environment.Keys.Where(IsLibpqSetting).ToList())
            start.Environment.Remove(name);
        start.Environment["LC_ALL"] = "C";
        return start;
    }

    /// <summary>Runs a line of shell with arguments <c>$1</c>, <c>$2</c>, … as this account; true when it succeeds.</summary>
    public async Task<bool> Can(string script, IReadOnlyList<string> arguments, CancellationToken cancellationToken) =>
        (await Command.Run(Start("/bin/sh", ["-c", script, "sh", .. arguments]), null, cancellationToken)).ExitCode == 0;

    /// <summary>Writes a file that only this account (and root) may read.</summary>
    public Task WriteFile(string path, string content, CancellationToken cancellationToken) =>
        Command.Demand(Start("/bin/sh", "-c", "umask 077 && cat > \"$1.new\" && mv -f \"$1.new\" \"$1\"", "sh", path), content, cancellationToken);

    private static bool IsLibpqSetting(string name) => name.StartsWith("PG", StringComparison.Ordinal);
}
