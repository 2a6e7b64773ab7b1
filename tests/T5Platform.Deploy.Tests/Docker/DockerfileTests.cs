using System.Text.RegularExpressions;
using T5Platform.Deploy.Tests.Files;

namespace T5Platform.Deploy.Tests.Docker;

[Trait("speed", "unit")]
public sealed partial class DockerfileTests
{
    public static TheoryData<string> Names { get; } = [.. Dockerfile.All.Select(file => Path.GetFileName(file)!)];

    [Theory]
    [MemberData(nameof(Names))]
    public void ProjectFiles_CopiedBeforeTheRestore_AreExactlyThoseThatArePublished(string name)
    {
        var file = Read(name);
        var published = Published().Matches(string.Join('\n', file.Arguments("RUN"))).Select(match => match.Groups[1].Value).ToList();
        Assert.NotEmpty(published);
        var needed = published.SelectMany(ProjectClosure.Of).Distinct().Order();
        var copied = file.Arguments("COPY").Select(copy => ProjectFile().Match(copy)).Where(match => match.Success).ToList();
        Assert.Equal(needed, copied.Select(match => match.Groups[2].Value).Order());
        Assert.All(copied, match => Assert.Equal($"src/{match.Groups[2].Value}/", match.Groups[3].Value));
        Assert.All(copied, match => Assert.True(File.Exists(Repository.Path(match.Groups[1].Value))));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void BuildFiles_ThatSteerEveryProject_AreAllCopied(string name)
    {
        var copied = Read(name).Arguments("COPY").SelectMany(copy => copy.Split(' ')[..^1]).ToHashSet();
        var steering = Directory.GetFiles(Repository.Root, "Directory.*").Select(file => Path.GetFileName(file)!).Concat(["global.json", "NuGet.config", "build/"]);
        Assert.All(steering, file => Assert.Contains(file, copied));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void BaseImages_AreMicrosoftsAndPinned(string name)
    {
        var file = Read(name);
        Assert.Contains("DOTNET=10.0-noble", file.Arguments("ARG"));
        Assert.All(file.Arguments("FROM"), from => Assert.Matches(@"^mcr\.microsoft\.com/dotnet/(sdk|aspnet|runtime):\$\{DOTNET\}( AS build)?$", from));
        Assert.True(file.Arguments("FROM").Count() > 1, "one stage only: the SDK would be shipped");
        var needsAspNet = Published().Matches(string.Join('\n', file.Arguments("RUN"))).Any(match => ProjectClosure.NeedsAspNet(match.Groups[1].Value));
        Assert.Contains(needsAspNet ? "/aspnet:" : "/runtime:", file.LastStage().Arguments("FROM").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Image_RunsUnprivileged_WithoutSecrets_AndIsWatched(string name)
    {
        var last = Read(name).LastStage();
        Assert.Equal("$APP_UID", Assert.Single(last.Arguments("USER")));
        Assert.True(last.Steps.ToList().FindIndex(step => step.Instruction == "USER") > last.Steps.ToList().FindLastIndex(step => step.Instruction is "RUN" or "COPY"), "what comes after USER cannot write");
        Assert.DoesNotMatch("(?i)password|secret|T5_POSTGRES", string.Join('\n', last.Steps));
        Assert.Single(last.Arguments("HEALTHCHECK"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void EntryPoint_IsAPublishedProgram(string name)
    {
        var file = Read(name);
        var program = EntryPoint().Match(Assert.Single(file.LastStage().Arguments("ENTRYPOINT"))).Groups[1].Value;
        Assert.Contains(program, Published().Matches(string.Join('\n', file.Arguments("RUN"))).Select(match => match.Groups[1].Value));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Context_LetsThroughWhatIsCopied(string name)
    {
        var allowed = Repository.Read(".dockerignore").Split('\n').Where(line => line.StartsWith('!')).Select(line => line[1..]).ToHashSet();
        var sources = Read(name).Arguments("COPY").Where(copy => !copy.StartsWith("--from", StringComparison.Ordinal)).SelectMany(copy => copy.Split(' ')[..^1]).ToList();
        Assert.All(sources, source => Assert.Contains(source.Split('/')[0], allowed));
        Assert.All(sources, source => Assert.True(Path.Exists(Repository.Path(source)), source));
    }

    [Fact]
    public void Platform_ExposesItsThreePorts() =>
        Assert.Equal("5080 11111 30000", Assert.Single(Read("platform.Dockerfile").Arguments("EXPOSE")));

    [Fact]
    public void Agent_CarriesTheShardThatItsSettingNames()
    {
        var agent = Read("agent.Dockerfile");
        Assert.Contains("-p:TorchDevice=${TORCH_DEVICE} -o /app/shard", string.Join('\n', agent.Arguments("RUN")), StringComparison.Ordinal);
        Assert.Contains("T5_SHARD=/app/shard/T5Platform.Shard.dll", string.Join('\n', agent.LastStage().Arguments("ENV")), StringComparison.Ordinal);
    }

    private static Dockerfile Read(string name) => Dockerfile.Read(Repository.Path($"deploy/docker/{name}"));

    [GeneratedRegex(@"dotnet publish src/(T5Platform\.[A-Za-z]+)")]
    private static partial Regex Published();

    [GeneratedRegex(@"^(src/[^ ]+/(T5Platform\.[A-Za-z]+)\.csproj) ([^ ]+)$")]
    private static partial Regex ProjectFile();

    [GeneratedRegex(@"(T5Platform\.[A-Za-z]+)\.dll")]
    private static partial Regex EntryPoint();
}
