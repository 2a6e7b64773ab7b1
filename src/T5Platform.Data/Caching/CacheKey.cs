using System.Security.Cryptography;
using System.Text;

namespace T5Platform.Data.Caching;

/// <summary>A short name for everything that decides the content of a cache file.</summary>
internal static class CacheKey
{
    public static string Of(IEnumerable<string> parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))))[..32];
}
