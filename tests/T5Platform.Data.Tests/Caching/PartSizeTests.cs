using T5Platform.Data.Caching;

namespace T5Platform.Data.Tests.Caching;

[Trait("speed", "unit")]
public sealed class PartSizeTests
{
    private static string[] Cut(int texts, int characters, params string[] all) =>
        [.. new PartSize(texts, characters).Cut(all).Select(part => string.Join('+', part))];

    [Fact]
    public void Cut_ManyTexts_EndsAtTheNumber() => Assert.Equal(["a+b", "c+d", "e"], Cut(2, 100, "a", "b", "c", "d", "e"));

    [Fact]
    public void Cut_LongTexts_EndsWhereCharactersAreEnough() => Assert.Equal(["aaaaaa", "b+c+dd", "e"], Cut(9, 4, "aaaaaa", "b", "c", "dd", "e"));

    [Fact]
    public void Cut_EmptyTexts_Count() => Assert.Equal(["+", "a"], Cut(2, 4, "", "", "a"));

    [Fact]
    public void Cut_Nothing_GivesNoPart() => Assert.Empty(Cut(2, 4));
}
