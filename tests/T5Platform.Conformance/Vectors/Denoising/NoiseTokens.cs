using T5Platform.Conformance.Cases;
using T5Platform.Data.Objectives;
using T5Platform.Data.Randomness;
using T5Platform.Data.Vocabularies;
using Ours = T5Platform.Data.Objectives.Denoising;

namespace T5Platform.Conformance.Vectors.Denoising;

/// <summary>What becomes of tokens under a mask, by the peer's name for it.</summary>
internal static class NoiseTokens
{
    public static IReadOnlyList<string> Names { get; } =
    [
        "noise_token_to_sentinel", "noise_span_to_sentinel", "nonnoise_span_to_sentinel", "noise_span_to_unique_sentinel",
        "nonnoise_span_to_unique_sentinel", "drop_noise_tokens", "drop_nonnoise_tokens", "permute_noise_tokens",
        "noise_token_to_gathered_token", "noise_token_to_random_token", "noise_token_to_random_token_or_sentinel",
    ];

    public static int[] Apply(string name, int[] tokens, bool[] mask, VectorCase vector, RandomStream random)
    {
        IVocabulary vocabulary = new SentinelVocabulary(vector.Params.IntOrNull("vocab_size") ?? 32_100);
        return name switch
        {
            "noise_token_to_sentinel" => Ours.MaskTokens(tokens, mask, vocabulary),
            "noise_span_to_sentinel" => Ours.ReplaceRunsAlike(tokens, mask, true, vocabulary),
            "nonnoise_span_to_sentinel" => Ours.ReplaceRunsAlike(tokens, mask, false, vocabulary),
            "noise_span_to_unique_sentinel" => Ours.ReplaceRuns(tokens, mask, true, vocabulary),
            "nonnoise_span_to_unique_sentinel" => Ours.ReplaceRuns(tokens, mask, false, vocabulary),
            "drop_noise_tokens" => Ours.Keep(tokens, mask, kept: false),
            "drop_nonnoise_tokens" => Ours.Keep(tokens, mask, kept: true),
            "permute_noise_tokens" => RandomDenoising.Permute(tokens, mask, random),
            "noise_token_to_gathered_token" => RandomDenoising.Gather(tokens, mask, random),
            "noise_token_to_random_token" => RandomDenoising.Draw(tokens, mask, 1, vocabulary, random),
            "noise_token_to_random_token_or_sentinel" =>
                RandomDenoising.Draw(tokens, mask, vector.Params.DoubleOrNull("random_prob") ?? 0.1, vocabulary, random),
            _ => throw SkipCaseException.NotYet(name),
        };
    }
}
