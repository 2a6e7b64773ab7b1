using System.ComponentModel;
using System.Diagnostics;

namespace T5Platform.Benchmarks.Tokenising;

/// <summary>The reference's own program.</summary>
internal static class SpmEncode
{
    public static double CpuSeconds(string model, string text)
    {
        var before = ChildTime.Seconds;
        try
        {
            using var process = Process.Start(new ProcessStartInfo("spm_encode")
            {
                ArgumentList = { $"--model={model}", $"--input={text}", "--output=/dev/null", "--output_format=id" },
                RedirectStandardError = true,
            })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0
                ? ChildTime.Seconds - before
                : throw new InvalidOperationException($"spm_encode ended with {process.ExitCode}.");
        }
        catch (Win32Exception)
        {
            throw new MissingToolException("there is no spm_encode on PATH; Debian's package sentencepiece has it.");
        }
    }
}
