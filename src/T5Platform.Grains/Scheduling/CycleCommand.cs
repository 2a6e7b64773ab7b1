using System.Text.Json;
using T5Platform.Scheduling.Recording;

namespace T5Platform.Grains.Scheduling;

/// <summary>Recorded cycles as a command line.</summary>
public static class CycleCommand
{
    /// <summary>How it is used.</summary>
    public const string Usage = """
        cycle replay FILE…    runs recorded cycles (Orchestration:RecordCyclesTo) again and lists what is decided otherwise: - was, + is

        """;

    private const int Same = 0, Differs = 1, WrongUse = 2;

    /// <summary>Exit codes: 0 all is decided as it was, 1 something is not, 2 wrong usage or no record.</summary>
    public static int Run(IReadOnlyList<string> args, TextWriter output, TextWriter errors)
    {
        if (args is ["help" or "--help" or "-h", ..])
        {
            output.Write(Usage);
            return Same;
        }
        if (args is not ["replay", _, ..])
        {
            errors.Write(Usage);
            return WrongUse;
        }
        return args.Skip(1).Select(file => Replay(file, output, errors)).ToList().Max();
    }

    private static int Replay(string file, TextWriter output, TextWriter errors)
    {
        try
        {
            var differences = CycleRecord.Parse(File.ReadAllText(file)).Replay();
            output.WriteLine(differences.Count == 0 ? $"{file}: decided as it was." : $"{file}: {differences.Count} lines differ.");
            foreach (var line in differences)
                output.WriteLine(line);
            return differences.Count == 0 ? Same : Differs;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            errors.WriteLine($"{file}: {e.Message}");
        }
        catch (JsonException e)
        {
            errors.WriteLine($"{file}: it is no recorded cycle: {e.Message}");
        }
        return WrongUse;
    }
}
