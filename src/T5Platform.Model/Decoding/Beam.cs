namespace T5Platform.Model.Decoding;

/// <summary>A beam that is alive: a token after another beam's.</summary>
/// <param name="Before">The beam that it goes on from; null at the start.</param>
/// <param name="Token">Its last token.</param>
/// <param name="Length">Tokens so far.</param>
/// <param name="LogProbability">Of all of them.</param>
/// <param name="From">The place of <paramref name="Before"/> among the beams of its step.</param>
internal sealed record Beam(Beam? Before, int Token, int Length, float LogProbability, int From)
{
    public int[] Ids()
    {
        var ids = new int[Length];
        for (var beam = this; beam.Before is not null; beam = beam.Before) ids[beam.Length - 1] = beam.Token;
        return ids;
    }
}
