using System.Text;
using Microsoft.Extensions.Time.Testing;
using T5Platform.Cli.Terminals;

namespace T5Platform.Cli.Tests.Platforms;

/// <summary>Runs <c>t5</c> in this process, with its surroundings in a test's hand.</summary>
internal sealed class T5(Uri? server = null)
{
    public Dictionary<string, string> Variables { get; } = server is null ? [] : new() { ["T5_SERVER"] = server.ToString() };
    public TimeProvider Time { get; init; } = new FakeTimeProvider(SampleStudy.Noon.AddMinutes(2));
    public string Input { get; init; } = "";

    /// <summary>The terminal that it writes to; null: a pipe.</summary>
    public TerminalSize? Terminal { get; init; }

    public bool CanAsk { get; init; }

    public static Task<Said> Run(PlatformUnderTest platform, params string[] args) => new T5(platform.Address).Run(args);

    public Task<Said> Run(params string[] args) => Run(args, CancellationToken.None);

    public async Task<Said> Run(string[] args, CancellationToken cancellationToken)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await T5CommandLine.Run(
            args,
            new()
            {
                Out = TextWriter.Synchronized(output),
                Error = TextWriter.Synchronized(error),
                Input = () => new MemoryStream(Encoding.UTF8.GetBytes(Input)),
                Variable = name => Variables.GetValueOrDefault(name),
                Time = Time,
                IsTerminal = Terminal is not null,
                CanAsk = CanAsk,
                Size = Terminal,
            },
            cancellationToken);
        return new(code, output.ToString(), error.ToString());
    }
}
