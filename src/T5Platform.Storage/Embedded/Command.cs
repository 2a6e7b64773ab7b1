using System.Diagnostics;

namespace T5Platform.Storage.Embedded;

/// <summary>Runs a program to its end.</summary>
internal static class Command
{
    /// <summary>Exit code and what it said (standard output and error together).</summary>
    public sealed record Outcome(int ExitCode, string Output);

    /// <summary>Runs it, feeding it <paramref name="input"/>; ends it when cancelled.</summary>
    public static async Task<Outcome> Run(ProcessStartInfo start, string? input, CancellationToken cancellationToken)
    {
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var error = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.StandardInput.WriteAsync(input.AsMemory(), cancellationToken);
            process.StandardInput.Close();
            await process.WaitForExitAsync(cancellationToken);
            return new(process.ExitCode, (await output + await error).Trim());
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    /// <summary>Runs it and demands success.</summary>
    /// <exception cref="EmbeddedPostgresException">It exited with another code than 0.</exception>
    public static async Task<string> Demand(ProcessStartInfo start, string? input, CancellationToken cancellationToken)
    {
        var outcome = await Run(start, input, cancellationToken);
        return outcome.ExitCode == 0
            ? outcome.Output
            : throw new EmbeddedPostgresException($"'{start.FileName} {string.Join(' ', start.ArgumentList)}' exited with {outcome.ExitCode}: {outcome.Output}");
    }
}
