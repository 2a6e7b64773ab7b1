using System.Reflection;
using Orleans;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;

namespace T5Platform.Contracts.Tests.Wire;

[Trait("speed", "unit")]
public class WireTypesTests
{
    private static readonly GoldenFile Golden = new("Wire/golden-bytes.txt");

    private static readonly Serializer Serializer =
        new ServiceCollection().AddSerializer().BuildServiceProvider().GetRequiredService<Serializer>();

    public static TheoryData<string> Types => new(Samples.WireTypes.Select(type => type.FullName!));

    [Theory]
    [MemberData(nameof(Types))]
    public void Serialized_Sample_GivesTheGoldenBytes(string typeName)
    {
        var type = TypeOf(typeName);
        Golden.MustHold(type.GetCustomAttribute<AliasAttribute>(false)!.Alias, Convert.ToHexStringLower(Serializer.SerializeToArray(Samples.Of(type))));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Deserialized_Sample_IsWhatWasSerialized(string typeName)
    {
        var bytes = Serializer.SerializeToArray(Samples.Of(TypeOf(typeName)));

        var back = Serializer.Deserialize<object>(bytes);

        Assert.IsType(TypeOf(typeName), back);
        Assert.Equal(bytes, Serializer.SerializeToArray(back));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Members_AreNumberedFromZeroWithoutGaps(string typeName)
    {
        var type = TypeOf(typeName);
        var own = Samples.Members(type).Where(member => member.Property.DeclaringType == type).Select(member => member.Id).Order();

        Assert.Equal(Enumerable.Range(0, own.Count()).Select(id => (uint)id), own);
    }

    [Fact]
    public void Aliases_AreOurs_AndNoGoldenLineIsLeftOver()
    {
        var aliases = Samples.WireTypes.Select(type => type.GetCustomAttribute<AliasAttribute>(false)?.Alias).ToList();

        Assert.All(aliases, alias => Assert.StartsWith("t5.", alias));
        Assert.Equal(aliases.Count, aliases.Distinct().Count());
        Assert.Empty(Golden.Names.Except(aliases.OfType<string>()));
    }

    private static Type TypeOf(string name) => Samples.WireTypes.Single(type => type.FullName == name);
}
