using System.Globalization;

namespace T5Platform.Storage.Embedded;

/// <summary>The server's configuration file, written anew at every start.</summary>
internal static class ServerSettings
{
    /// <summary>Its text: loopback TCP only, passwords by SCRAM, durable.</summary>
    public static string Text(EmbeddedPostgresOptions options, int port) => string.Create(CultureInfo.InvariantCulture, $"""
        # Written by T5Platform at every start: changes here are lost.
        listen_addresses = '127.0.0.1'
        port = {port}
        unix_socket_directories = ''
        password_encryption = 'scram-sha-256'
        max_connections = {Within(options.MaxConnections, 20, 1000, nameof(options.MaxConnections))}
        shared_buffers = '{Within(options.SharedBuffersMegabytes, 16, 8192, nameof(options.SharedBuffersMegabytes))}MB'
        fsync = on
        full_page_writes = on
        synchronous_commit = on
        max_wal_size = '1GB'
        jit = off
        timezone = 'UTC'
        log_timezone = 'UTC'
        datestyle = 'iso, ymd'
        log_destination = 'stderr'
        logging_collector = off
        log_line_prefix = '%m [%p] '

        """);

    private static int Within(int value, int least, int most, string name) => value >= least && value <= most
        ? value
        : throw new EmbeddedPostgresException($"{name} is {value}: {least} to {most} is allowed.");
}
