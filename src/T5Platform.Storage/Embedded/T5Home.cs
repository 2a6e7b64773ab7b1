namespace T5Platform.Storage.Embedded;

/// <summary>The directory that holds all that the platform keeps on one machine.</summary>
public static class T5Home
{
    /// <summary>Name of the environment variable that sets it.</summary>
    public const string Variable = "T5_HOME";

    /// <summary><paramref name="configured"/>, else <c>$T5_HOME</c>, else <c>~/.t5platform</c>; always a full path.</summary>
    public static string Resolve(string? configured = null)
    {
        var path = FirstNonEmpty(configured, Environment.GetEnvironmentVariable(Variable));
        return Path.GetFullPath(path ?? Path.Combine(UserHome(), ".t5platform"));
    }

    private static string UserHome()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify);
        return home.Length > 0
            ? home
            : throw new EmbeddedPostgresException($"Neither {Variable} nor HOME is set: set {Variable} to a directory.");
    }

    private static string? FirstNonEmpty(params string?[] values) => values.FirstOrDefault(value => !string.IsNullOrWhiteSpace(value));
}
