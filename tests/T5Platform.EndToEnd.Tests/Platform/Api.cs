using System.Net.Http.Json;
using System.Text.Json;

namespace T5Platform.EndToEnd.Tests.Platform;

/// <summary>The REST API as a user's script would call it.</summary>
internal sealed class Api(Uri address) : IDisposable
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(100);

    private readonly HttpClient http = new() { BaseAddress = new Uri(address, "/api/v1/"), Timeout = TimeSpan.FromSeconds(20) };

    /// <summary>Submits a spec; where asked, with what other experiments have that is equal to the bit.</summary>
    public async Task<string> Submit(object spec, bool share = false)
    {
        using var answer = await http.PostAsJsonAsync(share ? "experiments?share=true" : "experiments", spec);
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, body);
        return JsonDocument.Parse(body).RootElement.GetProperty("id").GetString()!;
    }

    /// <summary>A verb that gives nothing back.</summary>
    public async Task Post(string path, object body)
    {
        using var answer = await http.PostAsJsonAsync(path, body);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>What the server says to something that it does not take.</summary>
    public async Task<string> Refused(string path, object body)
    {
        using var answer = await http.PostAsJsonAsync(path, body);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True((int)answer.StatusCode is >= 400 and < 500, text);
        return text;
    }

    public Task<JsonElement> Experiment(string id) => Get($"experiments/{id}");

    public Task<JsonElement> Runs(string experiment) => Get($"experiments/{experiment}/runs");

    public Task<JsonElement> Get(string path) => http.GetFromJsonAsync<JsonElement>(path);

    /// <summary>The loss of every step as float32 bits, by step.</summary>
    public async Task<IReadOnlyList<(long Step, int Bits)>> Losses(string run)
    {
        var points = await Get($"runs/{run}/metrics");
        return [.. points.EnumerateArray().Select(point =>
            (point.GetProperty("step").GetInt64(), BitConverter.SingleToInt32Bits(point.GetProperty("loss").GetSingle())))];
    }

    /// <summary>SHA-256 of the final weights.</summary>
    public async Task<string> FinalWeights(string run)
    {
        var checkpoints = await Get($"runs/{run}/checkpoints");
        return checkpoints.EnumerateArray().Single(checkpoint => checkpoint.GetProperty("final").GetBoolean())
            .GetProperty("weightsSha256").GetString()!;
    }

    /// <summary>Asks until the answer satisfies; errors while the control plane is away count as "not yet".</summary>
    public async Task<JsonElement> Until(string path, Func<JsonElement, bool> satisfied, TimeSpan patience, string what, Func<string>? blame = null)
    {
        var began = TimeProvider.System.GetTimestamp();
        string last = "";
        while (TimeProvider.System.GetElapsedTime(began) < patience)
        {
            try
            {
                var answer = await Get(path);
                last = answer.GetRawText();
                if (satisfied(answer))
                    return answer;
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException or JsonException)
            {
                last = e.Message;
            }
            await Task.Delay(Poll, TimeProvider.System);
        }
        throw new TimeoutException($"Waited {patience} for {what}. Last answer of {path}: {last}\n{blame?.Invoke()}");
    }

    public void Dispose() => http.Dispose();
}
