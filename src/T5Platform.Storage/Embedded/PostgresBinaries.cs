using System.Diagnostics;
using System.Globalization;

namespace T5Platform.Storage.Embedded;

/// <summary>One installation of PostgreSQL's programs.</summary>
internal sealed record PostgresBinaries(string Directory, int Major)
{
    /// <summary>The oldest major version that will do.</summary>
    public const int OldestMajor = 14;

    private static readonly string[] Needed = ["postgres", "initdb", "pg_ctl"];

    /// <summary>Full path of one of its programs.</summary>
    public string Program(string name) => Path.Combine(Directory, name);

    /// <summary>
    /// The newest installation, or the one of the major version that made the data. Searched: the given directory alone, or
    /// PATH, pg_config's directory and the places where distributions put it.
    /// </summary>
    /// <exception cref="EmbeddedPostgresException">None was found; it says where it looked and how to install one.</exception>
    public static async Task<PostgresBinaries> Find(string? directory, int? dataMajor, CancellationToken cancellationToken)
    {
        var looked = directory is not null ? [Path.GetFullPath(directory)] : await Places(cancellationToken);
        var found = new List<PostgresBinaries>();
        foreach (var place in looked.Where(IsComplete))
            found.Add(new(place, await MajorOf(place, cancellationToken)));
        return Choose(found, looked, dataMajor);
    }

    internal static PostgresBinaries Choose(IReadOnlyList<PostgresBinaries> found, IReadOnlyList<string> looked, int? dataMajor)
    {
        var usable = found.Where(each => each.Major >= OldestMajor).OrderByDescending(each => each.Major).ToList();
        if (usable.Count == 0)
            throw NotFound(found, looked);
        if (dataMajor is null)
            return usable[0];
        return usable.Find(each => each.Major == dataMajor) ?? throw new EmbeddedPostgresException(
            $"The data directory was made by PostgreSQL {dataMajor}, but only {Versions(usable)} is installed. "
            + $"Install PostgreSQL {dataMajor} beside it (apt-get install postgresql-{dataMajor}), or dump and restore the data, or set {T5Home.Variable} to a new home.");
    }

    private static EmbeddedPostgresException NotFound(IReadOnlyList<PostgresBinaries> found, IReadOnlyList<string> looked) => new(
        $"No PostgreSQL {OldestMajor} or newer was found{(found.Count > 0 ? $" (only {Versions(found)})" : "")}: {string.Join(", ", Needed)} are needed in one directory. "
        + $"Looked in {string.Join(", ", looked)}. Install it (Debian, Ubuntu: apt-get install postgresql; Fedora: dnf install postgresql-server; "
        + "Alpine: apk add postgresql), or give a connection string to a server of your own.")
    { NotInstalled = true };

    private static string Versions(IEnumerable<PostgresBinaries> binaries) => string.Join(", ", binaries.Select(each => $"{each.Major} in {each.Directory}"));

    private static bool IsComplete(string directory) => Needed.All(name => File.Exists(Path.Combine(directory, name)));

    private static async Task<IReadOnlyList<string>> Places(CancellationToken cancellationToken)
    {
        var places = Programs.Directories().ToList();
        if (Programs.OnPath("pg_config") is { } config)
            places.Add((await Command.Run(new ProcessStartInfo(config, "--bindir"), null, cancellationToken)).Output);
        places.AddRange(Versioned("/usr/lib/postgresql", "*", "bin"));
        places.AddRange(Versioned("/usr", "pgsql-*", "bin"));
        places.AddRange(Versioned("/usr/libexec", "postgresql*", ""));
        places.AddRange(["/usr/local/pgsql/bin", "/usr/local/bin"]);
        return places.Distinct().ToList();
    }

    private static IEnumerable<string> Versioned(string parent, string pattern, string below) =>
        !System.IO.Directory.Exists(parent) ? [Path.Combine(parent, pattern, below)]
        : System.IO.Directory.EnumerateDirectories(parent, pattern).Select(path => Path.Combine(path, below));

    private static async Task<int> MajorOf(string directory, CancellationToken cancellationToken)
    {
        var text = await Command.Demand(new ProcessStartInfo(Path.Combine(directory, "postgres"), "--version"), null, cancellationToken);
        return ParseMajor(text) ?? throw new EmbeddedPostgresException($"'{directory}/postgres --version' says '{text}', which names no version.");
    }

    /// <summary>15 of <c>postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)</c>.</summary>
    internal static int? ParseMajor(string text)
    {
        var version = text.Split(' ').SkipWhile(word => word != "(PostgreSQL)").Skip(1).FirstOrDefault() ?? "";
        var digits = string.Concat(version.TakeWhile(char.IsAsciiDigit));
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var major) ? major : null;
    }
}
