using System.Net;
using T5Platform.Cli.Api.Documents;
using T5Platform.Contracts.Specs;

namespace T5Platform.Cli.Api;

/// <summary>What the network and the server can say no with, as sentences. Pure.</summary>
internal static class Failures
{
    private const string Remedy = "'make up' starts one on this machine, --server or T5_SERVER names another.";

    public static Failure Unreachable(Uri server, string why) =>
        Failure.Of(ExitCode.Away, $"No T5Platform answers at {Text(server)} ({why}).") with { Remedy = Remedy };

    public static Failure Slow(Uri server, TimeSpan patience) =>
        Failure.Of(ExitCode.Away, $"T5Platform at {Text(server)} did not answer within {patience.TotalSeconds:0} s.");

    public static Failure NotUnderstood(Uri server) =>
        Failure.Of(ExitCode.Failed, $"What answers at {Text(server)} is not understood: it is no T5Platform, or one of another version (see 't5 version').");

    public static Failure Of(Uri server, HttpStatusCode status, Problem? problem) => problem switch
    {
        { Errors: { Count: > 0 } errors, Code: "unsound-checkpoint", Detail: { } sentence } =>
            Failure.Of(ExitCode.Usage, sentence, [.. errors.Select(Line)]),
        { Errors: { Count: > 0 } errors } => UnsoundSpec(errors),
        { Code: { } code, Detail: { } sentence } => Failure.Of(CodeOf(status), $"{sentence} ({code})"),
        _ => Failure.Of(CodeOf(status), $"{Text(server)} answered {(int)status} {status}{(problem?.Detail is { } detail ? $": {detail}" : ".")} Is a T5Platform there?"),
    };

    public static Failure UnsoundSpec(IReadOnlyList<SpecError> errors) => Failure.Of(
        ExitCode.Usage,
        errors.Count == 1 ? "The spec has an error:" : $"The spec has {errors.Count} errors:",
        [.. errors.Select(Line)]);

    /// <summary>The address without the slash that nobody typed.</summary>
    public static string Text(Uri server) => server.AbsoluteUri.TrimEnd('/');

    private static string Line(SpecError error) =>
        error.Path.Length == 0 ? $"{error.Message} ({error.Code})" : $"{error.Path}: {error.Message} ({error.Code})";

    private static ExitCode CodeOf(HttpStatusCode status) => status switch
    {
        HttpStatusCode.BadRequest => ExitCode.Usage,
        HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout => ExitCode.Away,
        _ => ExitCode.Failed,
    };
}
