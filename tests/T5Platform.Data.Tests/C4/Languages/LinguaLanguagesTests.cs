using T5Platform.Data.C4.Languages;

namespace T5Platform.Data.Tests.C4.Languages;

[Trait("speed", "unit")]
public sealed class LinguaLanguagesTests
{
    private static readonly LinguaLanguages Languages = new();

    [Theory]
    [InlineData("en", "This is a page with three sentences. It has not much to say to you. But it says all that in English.")]
    [InlineData("de", "Das ist eine Seite mit drei Sätzen. Sie hat nicht viel zu sagen. Aber das sagt sie ganz auf Deutsch.")]
    [InlineData("fr", "Ceci est une page de trois phrases. Elle n'a pas grand-chose à dire. Mais elle le dit en français.")]
    public void Identify_Sentences(string code, string text)
    {
        Assert.True(LinguaLanguages.Available);
        var guess = Languages.Identify(text + new string(' ', LinguaLanguages.Sample));
        Assert.Equal(code, guess.Code);
        Assert.InRange(guess.Probability, 0.99, 1);
    }

    [Fact]
    public void Identify_NoLetters_IsNoEnglish() => Assert.False(Languages.Identify("123 456.") is { Code: "en", Probability: >= 0.99 });
}
