namespace T5Platform.Training.Tests.Collectives;

/// <summary>Numbers whose sum depends on the order of addition: their exponents differ widely.</summary>
internal static class Terms
{
    public static float[][] Random(int count, int length, uint seed)
    {
        var random = new Random((int)seed);
        return [.. Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, length).Select(_ => Number(random)).ToArray())];
    }

    public static IEnumerable<uint> Bits(IEnumerable<float> numbers) => numbers.Select(BitConverter.SingleToUInt32Bits);

    private static float Number(Random random) => (random.NextSingle() - 0.5f) * MathF.Pow(2, random.Next(-20, 20));
}
