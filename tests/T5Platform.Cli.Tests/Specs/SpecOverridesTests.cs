using System.Text;
using T5Platform.Cli.Specs;

namespace T5Platform.Cli.Tests.Specs;

[Trait("speed", "unit")]
public sealed class SpecOverridesTests
{
    [Theory]
    [InlineData("""{"name":"a","seeds":[1],"priority":3}""", "b", 7, """{"name":"b","priority":7,"seeds":[1]}""")]
    [InlineData("""{"name":"a","priority":3}""", "b", null, """{"name":"b","priority":3}""")]
    [InlineData("""{"seeds":[1]}""", null, 7, """{"priority":7,"seeds":[1]}""")]
    [InlineData("""{ "name": "a" }""", null, null, """{ "name": "a" }""")]
    [InlineData("""{"seeds":[1],"seeds":[2]}""", "b", null, """{"name":"b","seeds":[1],"seeds":[2]}""")]
    [InlineData("[1]", "b", 7, "[1]")]
    [InlineData("{", "b", 7, "{")]
    public void Fields_Given_StandInPlaceOfTheSpecs(string spec, string? name, int? priority, string written) =>
        Assert.Equal(written, Encoding.UTF8.GetString(new SpecOverrides(name, priority).Apply(Encoding.UTF8.GetBytes(spec))));

    [Fact]
    public void Tenant_Given_StandsInPlaceOfTheSpecs() =>
        Assert.Equal("""{"tenant":"b","name":"a"}""", Encoding.UTF8.GetString(new SpecOverrides(null, null, "b").Apply("""{"tenant":"a","name":"a"}"""u8.ToArray())));
}
