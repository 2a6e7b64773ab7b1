using System.Runtime.Versioning;
using T5Platform.Deploy.Tests.Files;
using T5Platform.Deploy.Tests.Tools;

namespace T5Platform.Deploy.Tests.Setup;

[Trait("speed", "integration")]
[SupportedOSPlatform("linux")]
public sealed class ScriptsTests
{
    public static TheoryData<string> Scripts { get; } =
    [
        .. Directory.GetFiles(Repository.Path("build"), "*.sh", SearchOption.AllDirectories).Append(Repository.Path(".ci/run"))
            .Select(file => Path.GetRelativePath(Repository.Root, file)).Order(),
    ];

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task Script_Parses_AndSaysWhatItIsFor(string script)
    {
        var result = await Tool.Bash.Run("-n", script);
        Assert.True(result.Status == 0, result.All);
        var lines = Repository.Read(script).Split('\n');
        Assert.Matches("^#!/usr/bin/env bash$|^# shellcheck shell=bash$", lines[0]);
        Assert.StartsWith("# ", lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public void Script_IsExecutable_UnlessItIsSourced(string script)
    {
        var runs = Repository.Read(script).StartsWith("#!", StringComparison.Ordinal);
        Assert.Equal(runs, File.GetUnixFileMode(Repository.Path(script)).HasFlag(UnixFileMode.UserExecute));
    }

    [Fact]
    public async Task Make_WithoutTarget_ListsEveryTargetWithItsPurpose()
    {
        var make = Tool.Where("make");
        Assert.SkipWhen(make is null, "make is not on PATH.");
        var result = await Tool.Bash.Run("-c", "make --no-print-directory");
        Assert.All(["demo", "up", "down", "test", "build", "clean", "setup", "conformance"], target => Assert.Matches($"(?m)^  make {target} +\\S", result.Output));
    }

    [Fact]
    public async Task MissingSdk_IsOneSentenceWithTheRemedy()
    {
        using var folder = new TemporaryFolder();
        // A PATH without dotnet, but with what the scripts themselves need.
        foreach (var name in new[] { "bash", "dirname", "mkdir", "env" })
            File.CreateSymbolicLink(Path.Combine(folder.Path, name), Tool.Where(name)!);
        var result = await Tool.Bash.Run(["build/setup/dotnet.sh"], new Dictionary<string, string?> { ["PATH"] = folder.Path, ["T5_TOOLS"] = folder.Path });
        Assert.Equal(3, result.Status);
        var line = Assert.Single(result.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("the .NET 10 SDK: install it from https://", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("debian.sources", "Types: deb\nURIs: http://mirror.example/debian\nSuites: bookworm\n")]
    [InlineData("sources.list", "# old format\ndeb [signed-by=/usr/share/keyrings/k.gpg] http://mirror.example/debian bookworm main\n")]
    public async Task DebianMirror_IsReadFromEitherFormat(string name, string text)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write(name, text);
        var result = await Tool.Bash.Run(["-c", $". build/setup/lib.sh; . build/setup/private-apt.sh; sources=('{file}'); debian_mirror"], new Dictionary<string, string?> { ["T5_TOOLS"] = folder.Path });
        Assert.Equal("http://mirror.example/debian", result.Output.Trim());
    }
}
