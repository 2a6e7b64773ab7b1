namespace T5Platform.Data.Features.Converters;

/// <summary>Where a loss counts.</summary>
public static class TokenWeights
{
    /// <summary>1 where there is a token, 0 where there is padding.</summary>
    public static int[] Of(int[] ids) => [.. ids.Select(static id => id == 0 ? 0 : 1)];
}
