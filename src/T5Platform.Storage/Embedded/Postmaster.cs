using System.Diagnostics;
using System.Globalization;

namespace T5Platform.Storage.Embedded;

/// <summary>The server's main process, as the file <c>postmaster.pid</c> in its data directory tells of it.</summary>
internal sealed record Postmaster(int ProcessId, int Port)
{
    /// <summary>The living postmaster of a data directory, or null. A stale file, or one whose number another program bears now, is none.</summary>
    public static Postmaster? Of(string data)
    {
        var file = FileOf(data);
        var lines = File.Exists(file) ? File.ReadAllLines(file) : [];
        return lines.Length >= 4 && int.TryParse(lines[0], out var id) && int.TryParse(lines[3], NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            && WorksIn(id, data) ? new(id, port) : null;
    }

    /// <summary>The file.</summary>
    public static string FileOf(string data) => Path.Combine(data, "postmaster.pid");

    /// <summary>Whether it still lives. (A process that waits to be reaped has no directory any more.)</summary>
    public bool IsAlive(string data) => WorksIn(ProcessId, data);

    /// <summary>All processes of the server of a data directory: each has it as its working directory.</summary>
    public static IReadOnlyList<int> ProcessesOf(string data) =>
        [.. Directory.EnumerateDirectories("/proc")
            .Select(path => int.TryParse(Path.GetFileName(path), out var id) ? id : 0)
            .Where(id => id > 0 && WorksIn(id, data))];

    /// <summary>
    /// Ends what a killed postmaster left behind. Their shared memory is worth nothing without it, and a new server does not
    /// start while one of them lives; what was committed is in the log and is recovered from there.
    /// </summary>
    public static void EndOrphans(string data)
    {
        foreach (var id in ProcessesOf(data))
            End(id);
    }

    private static void End(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            process.Kill();
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException)
        {
            // It ended by itself.
        }
    }

    private static bool WorksIn(int id, string data)
    {
        try
        {
            return File.ResolveLinkTarget($"/proc/{id}/cwd", returnFinalTarget: false)?.FullName == data;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
