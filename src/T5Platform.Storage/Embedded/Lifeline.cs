using System.Diagnostics;

namespace T5Platform.Storage.Embedded;

/// <summary>A process that does nothing until its standard input ends, which it does when we die, and then stops the server.</summary>
internal sealed class Lifeline : IDisposable
{
    private const string Script = "while read -r _; do :; done; exec \"$1\" stop -D \"$2\" -m immediate -s";

    private readonly Process _process;

    private Lifeline(Process process) => _process = process;

    /// <summary>Ties the server to this process.</summary>
    public static Lifeline Tie(ServerAccount account, PostgresBinaries binaries, ServerDirectory directory)
    {
        // In its own session: a Ctrl-C in our terminal must not end it before us.
        var start = account.Start("setsid", "/bin/sh", "-c", Script, "sh", binaries.Program("pg_ctl"), directory.Data);
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        return new(Process.Start(start)!);
    }

    /// <summary>Lets go. The server has been stopped before, or goes on.</summary>
    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
    }
}
