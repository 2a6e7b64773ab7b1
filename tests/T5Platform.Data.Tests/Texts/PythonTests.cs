using T5Platform.Data.Texts;

namespace T5Platform.Data.Tests.Texts;

[Trait("speed", "unit")]
public class PythonTests
{
    [Theory]
    [InlineData(" 10 ", 10.0)]
    [InlineData("-1_000.5e1", -10005.0)]
    [InlineData(".5", 0.5)]
    [InlineData("5.", 5.0)]
    [InlineData("+inf", double.PositiveInfinity)]
    [InlineData("-Infinity", double.NegativeInfinity)]
    [InlineData("nan", double.NaN)]
    [InlineData("1__0", null)]
    [InlineData("--inf", null)]
    [InlineData("_1", null)]
    [InlineData("", null)]
    [InlineData("0x1", null)]
    public void Number_IsReadAsPythonDoes(string text, double? expected) => Assert.Equal(expected, PythonNumber.Read(text));

    [Fact]
    public void Words_FileSeparators_AreBlanks()
    {
        Assert.Equal(["a", "b", "c"], PythonText.Split(" a\u001cb\u00a0c\t"));
        Assert.Equal("a b", PythonText.Strip("\u001f a b\n"));
        Assert.Equal(" a", PythonText.StripRight(" a \u001d"));
        Assert.Equal("i\u0307x", PythonText.Lower("\u0130X"));
    }

    [Fact]
    public void Characters_Kinds()
    {
        Assert.Equal("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", string.Concat(Enumerable.Range(0, 300).Select(static i => (char)i).Where(PythonText.IsPunctuation)));
        Assert.True("a_é1²Ⅳ".All(PythonText.IsWord));
        Assert.DoesNotContain(" -.'", PythonText.IsWord);
    }
}
