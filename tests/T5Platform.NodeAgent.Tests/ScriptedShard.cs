namespace T5Platform.NodeAgent.Tests;

/// <summary>A shard program that is a shell script: a real process in a real process group.</summary>
internal sealed class ScriptedShard : IDisposable
{
    public ScriptedShard(string body)
    {
        Home = Directory.CreateTempSubdirectory("t5-agent-").FullName;
        Path = System.IO.Path.Combine(Home, "shard.sh");
        File.WriteAllText(Path, "#!/bin/sh\nread begin\n" + body + "\n");
        File.SetUnixFileMode(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public string Home { get; }

    public string Path { get; }

    public void Dispose() => Directory.Delete(Home, recursive: true);
}
