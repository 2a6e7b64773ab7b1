using T5Platform.Deploy.Tests.Files;

namespace T5Platform.Deploy.Tests.Docker;

/// <summary>A Dockerfile's instructions, continued lines joined, comments gone.</summary>
internal sealed record Dockerfile(string Path, IReadOnlyList<(string Instruction, string Arguments)> Steps)
{
    public static IReadOnlyList<string> All { get; } = [.. Directory.GetFiles(Repository.Path("deploy/docker"), "*.Dockerfile").Order()];

    public static Dockerfile Read(string path)
    {
        var lines = File.ReadAllText(path).Replace("\\\n", " ", StringComparison.Ordinal).Split('\n').Select(line => line.Trim());
        return new(path, [.. lines.Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(' ', 2)).Select(parts => (parts[0], parts[1].Trim()))]);
    }

    public IEnumerable<string> Arguments(string instruction) => Steps.Where(step => step.Instruction == instruction).Select(step => step.Arguments);

    /// <summary>The instructions of the image that is kept.</summary>
    public Dockerfile LastStage() => this with { Steps = [.. Steps.Skip(Steps.ToList().FindLastIndex(step => step.Instruction == "FROM"))] };
}
