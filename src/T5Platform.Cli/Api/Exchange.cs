using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using T5Platform.Cli.Api.Documents;

namespace T5Platform.Cli.Api;

/// <summary>One request and its answer. Whatever happens on the way becomes a value.</summary>
internal sealed class Exchange(HttpClient http, Uri server)
{
    /// <summary>Sends, and reads the answer as a document.</summary>
    public async Task<Answer<T>> Send<T>(HttpRequestMessage request, CancellationToken cancellationToken) where T : class
    {
        var answer = await Send(request, cancellationToken);
        if (!answer.TryTake(out var body, out var failure))
            return failure;
        try
        {
            return JsonSerializer.Deserialize<T>(body, ApiJson.Options) is { } value ? Answer<T>.Of(value, body) : Failures.NotUnderstood(server);
        }
        catch (JsonException)
        {
            return Failures.NotUnderstood(server);
        }
    }

    /// <summary>Sends, and gives the answer's bytes.</summary>
    public Task<Answer<byte[]>> Send(HttpRequestMessage request, CancellationToken cancellationToken) => Caught(async () =>
    {
        using var response = await http.SendAsync(request, cancellationToken);
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        return response.IsSuccessStatusCode ? Answer<byte[]>.Of(body) : Failures.Of(server, response.StatusCode, ProblemIn(body));
    }, cancellationToken);

    /// <summary>Sends, and gives the answer's body to <paramref name="take"/> as it comes.</summary>
    public Task<Answer<T>> Receive<T>(HttpRequestMessage request, Func<Stream, CancellationToken, Task<T>> take, CancellationToken cancellationToken)
        where T : class => Caught(async () =>
    {
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (!response.IsSuccessStatusCode)
            return Failures.Of(server, response.StatusCode, ProblemIn(await response.Content.ReadAsByteArrayAsync(cancellationToken)));
        return Answer<T>.Of(await take(await response.Content.ReadAsStreamAsync(cancellationToken), cancellationToken));
    }, cancellationToken);

    private async Task<Answer<T>> Caught<T>(Func<Task<Answer<T>>> exchange, CancellationToken cancellationToken) where T : class
    {
        try
        {
            return await exchange();
        }
        catch (HttpRequestException exception)
        {
            return Failures.Unreachable(server, Why(exception));
        }
        catch (HttpIOException broken)
        {
            return Failures.Unreachable(server, broken.Message.TrimEnd('.'));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Failures.Slow(server, http.Timeout);
        }
    }

    private static Problem? ProblemIn(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize<Problem>(body, ApiJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Why(HttpRequestException exception) => exception switch
    {
        { InnerException: SocketException { SocketErrorCode: SocketError.ConnectionRefused } } => "the connection was refused",
        { HttpRequestError: HttpRequestError.NameResolutionError } => "the name is not known",
        { HttpRequestError: HttpRequestError.SecureConnectionError } => "no secure connection could be made",
        { HttpRequestError: HttpRequestError.ResponseEnded } => "the connection broke",
        { InnerException: { } inner } => inner.Message.TrimEnd('.'),
        _ => exception.Message.TrimEnd('.'),
    };
}
