using System.Diagnostics;
using T5Platform.Deploy.Tests.Files;

namespace T5Platform.Deploy.Tests.Tools;

/// <summary>A real program: on PATH, or where the installers of build/setup put it.</summary>
internal sealed class Tool
{
    private readonly string program;
    private readonly string[] leading;

    private Tool(string program, params string[] leading) => (this.program, this.leading) = (program, leading);

    /// <summary>Where build/setup keeps what it fetched.</summary>
    public static string Cache { get; } = Environment.GetEnvironmentVariable("T5_TOOLS")
        ?? Path.Combine(Environment.GetEnvironmentVariable("XDG_CACHE_HOME") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache"), "t5platform");

    public static Tool Helm => Find("helm") ?? Skip("Helm", "helm");

    public static Tool Promtool => Find("promtool") ?? Skip("promtool", "prometheus");

    public static Tool Bash => Find("bash") ?? throw new InvalidOperationException("There is no bash.");

    public static Tool Compose => FindCompose() ?? Skip("docker compose 2", "compose");

    /// <summary>The full path of a program; null when there is none.</summary>
    public static string? Where(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Append(Path.Combine(Cache, "bin")).Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    public Task<ToolResult> Run(params IEnumerable<string> arguments) => Run(arguments, environment: null);

    public async Task<ToolResult> Run(IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment)
    {
        var start = new ProcessStartInfo(program, [.. leading, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Repository.Root,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>())
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var cancellation = TestContext.Current.CancellationToken;
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var errors = process.StandardError.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return new(process.ExitCode, await output, await errors);
    }

    private static Tool? Find(string name) => Where(name) is { } path ? new(path) : null;

    private static Tool? FindCompose()
    {
        if (Where("docker-compose") is { } alone)
            return new(alone);
        if (Where("docker") is not { } docker)
            return null;
        using var probe = Process.Start(new ProcessStartInfo(docker, ["compose", "version"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        probe.WaitForExit();
        return probe.ExitCode == 0 ? new(docker, "compose") : null;
    }

    private static Tool Skip(string name, string installer)
    {
        Assert.Skip($"{name} is neither on PATH nor in {Cache}/bin; build/setup/{installer}.sh fetches it.");
        return null!;
    }
}
