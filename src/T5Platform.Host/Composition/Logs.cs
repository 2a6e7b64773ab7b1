namespace T5Platform.Host.Composition;

/// <summary>One line an event, on standard error.</summary>
internal static class Logs
{
    public static void Configure(ILoggingBuilder logging, LogLevel least)
    {
        logging.ClearProviders();
        logging.SetMinimumLevel(least);
        logging.AddSimpleConsole(options =>
        {
            options.SingleLine = true;
            options.TimestampFormat = "HH:mm:ss.fff ";
            options.UseUtcTimestamp = true;
        });
        logging.AddConsole(options => options.LogToStandardErrorThreshold = LogLevel.Trace);
        // What these say below a warning is of use only when they themselves are looked into.
        foreach (var talkative in new[] { "Orleans", "Microsoft", "System.Net.Http", "Npgsql", "Polly" })
            logging.AddFilter(talkative, least > LogLevel.Warning ? least : LogLevel.Warning);
    }
}
