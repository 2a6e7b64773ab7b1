using CsCheck;
using T5Platform.Web.Dashboard.MeshPicture;

namespace T5Platform.Web.Tests.Dashboard.MeshPicture;

[Trait("speed", "unit")]
public sealed class LeaseLabelTests
{
    private const string Name = "span-corruption/seed-1/pretrain";

    [Fact]
    public void Fit_MuchRoom_WritesAllOfIt() => Assert.Equal([Name, "g2"], LeaseLabel.Fit(Name, new(2), 400, 60));

    [Fact]
    public void Fit_ANarrowTallBox_GivesEachPartALine() =>
        Assert.Equal(["span-corruption", "seed-1", "pretrain", "g2"], LeaseLabel.Fit(Name, new(2), 120, 64));

    [Fact]
    public void Fit_ALowBox_WritesOneLine() => Assert.Equal(["seed-1/pretrain · g2"], LeaseLabel.Fit(Name, new(2), 170, 24));

    [Fact]
    public void Fit_LittleRoom_CutsFromTheLeft() => Assert.Equal(["pretrain", "g2"], LeaseLabel.Fit(Name, new(2), 70, 40));

    [Fact]
    public void Fit_NoRoom_WritesNothing() => Assert.Empty(LeaseLabel.Fit(Name, new(2), 20, 20));

    [Fact]
    public void Fit_AHolderWithoutAName_WritesItsGeneration() => Assert.Equal(["g1"], LeaseLabel.Fit("", new(1), 64, 64));

    [Fact]
    public void Fit_AnyBox_IsNeverOverfull() =>
        Gen.Select(Gen.Int[0, 600], Gen.Int[0, 200], Gen.Int[1, 99]).Sample((width, height, generation) =>
        {
            var lines = LeaseLabel.Fit(Name, new(generation), width, height);
            Assert.All(lines, line => Assert.True(line.Length * 7 <= width));
            Assert.True(lines.Count * 14 <= Math.Max(height, 0));
        });
}
