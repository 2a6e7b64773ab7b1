using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;

namespace T5Platform.Data.Sets.Fetching;

/// <summary>One file over HTTP: goes on where it broke off, is checked, and then takes its name.</summary>
/// <param name="http">The client; its own time limit should be none.</param>
/// <param name="time">Paces tries and notices a server that falls silent.</param>
/// <param name="progress">Is told how far it has come.</param>
internal sealed class FileDownload(HttpClient http, TimeProvider time, IProgress<FetchProgress>? progress)
{
    private const int Tries = 4;
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(60), Pause = TimeSpan.FromSeconds(2);

    /// <summary>Fetches to <paramref name="path"/>. A file that is there is believed when its bytes are the published ones.</summary>
    public async Task<DownloadOutcome> Run(Uri address, string path, SetDownload published, CancellationToken cancellationToken)
    {
        var partial = new PartialFile(path);
        for (var attempt = 1; ; attempt++)
        {
            var before = partial.Length;
            if (await Transfer(address, partial, published, cancellationToken) is not { } reason) return await Checked(partial, published, cancellationToken);
            // A try that brought something is worth another; a server that gives nothing four times is left alone.
            if (partial.Length > before) attempt = 1;
            if (attempt >= Tries || reason.Final) return new DownloadOutcome.BrokeOff(partial.Length, $"{address}: {reason.Sentence}");
            await Task.Delay(Pause, time, cancellationToken);
        }
    }

    /// <summary>Null: all bytes are here.</summary>
    private async Task<Refusal?> Transfer(Uri address, PartialFile partial, SetDownload published, CancellationToken cancellationToken)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            var (have, etag) = (partial.Length, partial.ETag);
            if (have > 0 && EntityTagHeaderValue.TryParse(etag, out var tag) && !tag.IsWeak)
            {
                request.Headers.Range = new RangeHeaderValue(have, null);
                request.Headers.IfRange = new RangeConditionHeaderValue(tag);
            }

            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            // Nothing behind the end: all of it came before.
            if (response.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable && response.Content.Headers.ContentRange?.Length == have) return null;
            if (!response.IsSuccessStatusCode) return new($"the server answers {(int)response.StatusCode} {response.ReasonPhrase}", (int)response.StatusCode is >= 400 and < 500 and not 408 and not 416 and not 429);
            var goesOn = response.StatusCode == HttpStatusCode.PartialContent && response.Content.Headers.ContentRange?.From == have;
            if (!goesOn) partial.Restart(response.Headers.ETag?.ToString());
            var total = goesOn ? response.Content.Headers.ContentRange!.Length : response.Content.Headers.ContentLength;
            await Copy(await response.Content.ReadAsStreamAsync(cancellationToken), partial, published, total ?? published.Bytes, cancellationToken);
            return total is null || partial.Length == total ? null : new($"it broke off after {partial.Length} of {total} bytes");
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException || (broken is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return new(broken is OperationCanceledException ? $"the server is silent for {Silence.TotalSeconds:0} s" : broken.Message);
        }
    }

    private async Task Copy(Stream from, PartialFile partial, SetDownload published, long? total, CancellationToken cancellationToken)
    {
        await using var to = partial.Append();
        var (buffer, have) = (new byte[1 << 16], to.Length);
        while (true)
        {
            using var silence = new CancellationTokenSource(Silence, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(silence.Token, cancellationToken);
            if (await from.ReadAsync(buffer, either.Token) is not (> 0 and var count)) break;
            await to.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
            progress?.Report(new(published.FileName, have += count, total));
        }

        to.Flush(flushToDisk: true);
    }

    private static async Task<DownloadOutcome> Checked(PartialFile partial, SetDownload published, CancellationToken cancellationToken)
    {
        string sha256;
        await using (var bytes = partial.Read())
            sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(bytes, cancellationToken));
        var length = partial.Length;
        if (published.Sha256 is { } expected ? expected != sha256 : published.Bytes is { } size && size != length)
        {
            partial.Restart(null);
            return new DownloadOutcome.Damaged(published.Sha256 is null
                ? $"{published.FileName} has {length} bytes; {published.Bytes} are published"
                : $"{published.FileName} has {length} bytes of SHA-256 {sha256}; {published.Sha256} is published");
        }

        partial.Complete();
        return new DownloadOutcome.Arrived(length, sha256);
    }

    /// <summary>Why a try brought less than all.</summary>
    /// <param name="Sentence">In words.</param>
    /// <param name="Final">Whether trying again is of no use.</param>
    private sealed record Refusal(string Sentence, bool Final = false);
}
