using System.Security.Cryptography;
using System.Text;
using T5Platform.Contracts.Specs;
using T5Platform.Contracts.Specs.Reading;

namespace T5Platform.Study.Mapping;

/// <summary>The idempotency key that a study's experiment is submitted under.</summary>
public static class SubmissionKey
{
    /// <summary>Follows from what is submitted: after a broken connection, or a killed host, and from wherever it is asked for, the same is not begun twice.</summary>
    /// <param name="spec">The experiment.</param>
    /// <param name="again">A word that makes it another submission.</param>
    public static string Of(ExperimentSpec spec, string? again = null) =>
        $"study-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ExperimentSpecJson.Write(spec) + again)))[..32]}";
}
