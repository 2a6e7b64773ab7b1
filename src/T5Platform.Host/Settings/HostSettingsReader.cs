using System.Net;
using Microsoft.Extensions.Configuration;
using T5Platform.NodeAgent;
using T5Platform.NodeAgent.Configuration;
using T5Platform.Storage.Embedded;

namespace T5Platform.Host.Settings;

/// <summary>Reads environment variables <c>T5_…</c> and options; tells every error at once.</summary>
internal static class HostSettingsReader
{
    private const string LoopbackHosts = "localhost;127.0.0.1;[::1]";

    public static HostSettingsReading Read(string verb, string[] args)
    {
        var errors = new List<string>(UnknownOptions(args));
        if (errors.Count > 0)
            return new(null, errors);
        var values = Values(args);
        var http = Http(values, errors);
        var settings = new HostSettings
        {
            Home = T5Home.Resolve(values["HOME"]),
            Http = http,
            Postgres = values["POSTGRES"] is { Length: > 0 } postgres ? postgres : null,
            AllowedHosts = values["ALLOWED_HOSTS"] ?? (http.IsLoopback ? LoopbackHosts : "*"),
            SiloPort = Port(values, "SILO_PORT", 11111, errors),
            GatewayPort = Port(values, "GATEWAY_PORT", 30000, errors),
            AdvertisedAddress = Address(values, errors),
            ClusterId = values["CLUSTER_ID"] ?? "t5platform",
            ServiceId = values["SERVICE_ID"] ?? "t5platform",
            Agent = Agent(verb, values, errors),
            Profile = OneOf(values, "PROFILE", "quick", ["quick", "hour"], errors),
            Study = Study(values, errors),
            LogLevel = Enum.Parse<LogLevel>(OneOf(values, "LOG", verb == "demo" ? "Error" : "Information", ["Debug", "Information", "Warning", "Error"], errors)),
            DataRoot = values["DATA"] is { Length: > 0 } data ? data : null,
            BlobRoot = values["BLOBS"] ?? Path.Combine(T5Home.Resolve(values["HOME"]), "blobs"),
        };
        if (verb is "serve" or "migrate" && settings.Postgres is null)
            errors.Add($"T5_POSTGRES is not set: `{verb}` needs the connection string of a PostgreSQL.");
        return errors.Count == 0 ? new(settings, []) : new(null, errors);
    }

    private static IEnumerable<string> UnknownOptions(string[] args)
    {
        for (var i = 0; i < args.Length; i++)
        {
            var option = args[i].Split('=')[0];
            if (KnownSetting.All.All(known => known.Option != option))
                yield return $"'{option}' is not an option.";
            else if (!args[i].Contains('=', StringComparison.Ordinal) && ++i >= args.Length)
                yield return $"'{option}' needs a value.";
        }
    }

    private static IConfiguration Values(string[] args) => new ConfigurationBuilder()
        .AddInMemoryCollection([KeyValuePair.Create("MESH", (string?)"2x2")])
        .AddEnvironmentVariables("T5_")
        .AddCommandLine(args, KnownSetting.All.ToDictionary(known => known.Option, known => known.Key))
        .Build();

    private static Uri Http(IConfiguration values, List<string> errors)
    {
        var text = values["HTTP"] ?? "http://127.0.0.1:5080";
        // A wildcard host is Kestrel's notation, not a URI's.
        if (Uri.TryCreate(text.Replace("*", "0.0.0.0", StringComparison.Ordinal).Replace("+", "0.0.0.0", StringComparison.Ordinal), UriKind.Absolute, out var uri)
            && uri.Scheme is "http" or "https")
            return uri;
        errors.Add($"T5_HTTP='{text}': an address such as http://127.0.0.1:5080 was expected.");
        return new("http://127.0.0.1:5080");
    }

    private static int Port(IConfiguration values, string key, int usual, List<string> errors)
    {
        if (values[key] is not { Length: > 0 } text)
            return Ports.UsualOrFree(usual);
        if (int.TryParse(text, out var port) && port is >= 1 and <= 65535)
            return port;
        errors.Add($"T5_{key}='{text}': a port from 1 to 65535 was expected.");
        return usual;
    }

    private static IPAddress Address(IConfiguration values, List<string> errors)
    {
        if (values["ADVERTISE_IP"] is not { Length: > 0 } text)
            return IPAddress.Loopback;
        if (IPAddress.TryParse(text, out var address))
            return address;
        errors.Add($"T5_ADVERTISE_IP='{text}': an IP address was expected.");
        return IPAddress.Loopback;
    }

    private static AgentOptions? Agent(string verb, IConfiguration values, List<string> errors)
    {
        var agent = OneOf(values, "AGENT", "in-process", ["in-process", "none"], errors);
        if (verb is not ("up" or "demo") || agent == "none")
            return null;
        var reading = AgentSettings.Read(values);
        errors.AddRange(reading.Errors);
        return reading.Options;
    }

    private static string? Study(IConfiguration values, List<string> errors)
    {
        if (values["STUDY"] is not { Length: > 0 } file)
            return null;
        if (!File.Exists(file))
            errors.Add($"T5_STUDY='{file}': there is no such file.");
        return Path.GetFullPath(file);
    }

    private static string OneOf(IConfiguration values, string key, string @default, string[] allowed, List<string> errors)
    {
        var value = values[key] is { Length: > 0 } given ? given : @default;
        if (allowed.Contains(value))
            return value;
        errors.Add($"T5_{key}='{value}': one of {string.Join(", ", allowed)} was expected.");
        return @default;
    }
}
