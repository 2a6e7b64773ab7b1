using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using T5Platform.Data.C4.Shards;

namespace T5Platform.Data.C4.Stages;

/// <summary>What decides the files' content. All who share a folder must agree about it.</summary>
internal sealed record C4Settings(int Shards, string Variant, int LongestPage, int LeastSentences, string Language, double LanguageThreshold,
    string? Languages, string Inputs, string? BadWords, string? Domains, string? Urls)
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static C4Settings Of(C4Options options, IReadOnlyList<string> inputs, int shards) => new(
        shards, $"{options.Variant}", options.LongestPage, options.LeastSentences, options.Language, options.LanguageThreshold, options.Languages?.GetType().Name,
        Hash(Encoding.UTF8.GetBytes(string.Join('\n', inputs.Select(path => $"{Path.GetRelativePath(options.Input, path)} {new FileInfo(path).Length}")))),
        HashFile(options.BadWords), HashFile(options.Domains), HashFile(options.Urls));

    /// <summary>Writes them, or finds them equal; else says what differs.</summary>
    public string? Disagreement(string path)
    {
        if (!File.Exists(path)) WholeFile.Write(path, stream => JsonSerializer.Serialize(stream, this, Json));
        var found = JsonSerializer.Deserialize<C4Settings>(File.ReadAllBytes(path), Json);
        return found == this ? null : $"{path} says that this folder was begun with other settings or inputs: {found}; now asked: {this}. Use another folder.";
    }

    private static string? HashFile(string? path) => path is null ? null : Hash(File.ReadAllBytes(path));

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
