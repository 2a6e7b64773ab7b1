using T5Platform.Cli.Commands.Studies;
using T5Platform.Study.Sweeps;

namespace T5Platform.Cli.Commands.Sweeps;

/// <summary>A sweep's file as somebody wrote it.</summary>
internal static class SweepFile
{
    public static async Task<Answer<SweepDefinition>> Read(string path, CancellationToken cancellationToken)
    {
        if (!(await TextFile.Read(path, cancellationToken)).TryTake(out var text, out var failure))
            return failure;
        var reading = SweepReader.Read(new(path, text));
        return reading.Sweep is { } sweep
            ? Answer<SweepDefinition>.Of(sweep)
            : Failure.Of(ExitCode.Usage, $"The sweep has {Drawing.Humane.Count(reading.Errors.Count, "error", "errors")}:", [.. reading.Errors.Select(static error => error.ToString())]);
    }
}
