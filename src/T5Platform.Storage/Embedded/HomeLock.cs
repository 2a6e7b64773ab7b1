namespace T5Platform.Storage.Embedded;

/// <summary>At most one host uses a home. The kernel takes the lock back when its holder dies, however it dies.</summary>
internal static class HomeLock
{
    /// <summary>Takes it; disposing gives it back.</summary>
    /// <exception cref="EmbeddedPostgresException">Another process holds it.</exception>
    public static FileStream Take(string home)
    {
        Directory.CreateDirectory(home);
        var path = Path.Combine(home, "postgres.lock");
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException error)
        {
            throw new EmbeddedPostgresException($"Another host uses {home} (it holds {path}): stop it, or set {T5Home.Variable} to another directory.", error);
        }
    }
}
