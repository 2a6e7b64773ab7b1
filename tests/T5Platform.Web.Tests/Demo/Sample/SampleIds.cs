using System.Security.Cryptography;
using System.Text;

namespace T5Platform.Web.Tests.Demo.Sample;

/// <summary>Ids that are the same at every start.</summary>
internal static class SampleIds
{
    public static Guid Of(string name) => new(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16));

    public static string Sha(string name) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)));
}
