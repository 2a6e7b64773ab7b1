using System.Text.Json;
using CsCheck;
using Microsoft.Extensions.Time.Testing;
using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Shards;

namespace T5Platform.Contracts.Tests.Ids;

[Trait("speed", "unit")]
public class IdsTests
{
    private static readonly Gen<LeaseHolder> Holders =
        Gen.Select(Gen.Enum<HolderKind>(), Gen.Guid, (kind, id) => new LeaseHolder(kind, id));

    [Fact]
    public void ShardKey_AnyText_ReadsBack() =>
        Gen.Select(Holders, Gen.Int[0, 4096], (holder, rank) => new ShardKey(holder, rank))
            .Sample(key => ShardKey.Parse(key.ToString()) == key);

    [Theory]
    [InlineData("")]
    [InlineData("run")]
    [InlineData("run-1/0")]
    [InlineData("run-00000000000000000000000000000001")]
    [InlineData("run-00000000000000000000000000000001/x")]
    public void ShardKey_OtherText_IsRefused(string text) => Assert.Throws<FormatException>(() => ShardKey.Parse(text));

    [Fact]
    public void GuidIds_InJson_Are32Digits() =>
        Gen.Guid.Sample(value =>
        {
            var json = JsonSerializer.Serialize(new RunId(value), ShardJson.Options);
            return json == $"\"{value:N}\""
                && JsonSerializer.Deserialize<RunId>(json, ShardJson.Options).Value == value
                && JsonSerializer.Deserialize<RunId>($"\"{value:D}\"", ShardJson.Options).Value == value;
        });

    [Fact]
    public void GuidId_InJson_RefusesOtherText()
    {
        var refusal = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<RunId>("\"x\"", ShardJson.Options));

        Assert.Contains("'x' is not an id", refusal.Message);
    }

    [Fact]
    public void NameIds_InJson_AreTheirText()
    {
        Assert.Equal("\"pool-a\"", JsonSerializer.Serialize(new PoolId("pool-a"), ShardJson.Options));
        Assert.Equal(new PodId("pod.1"), JsonSerializer.Deserialize<PodId>("\"pod.1\"", ShardJson.Options));
    }

    [Fact]
    public void NewIds_LaterOnes_SortLater()
    {
        var time = new FakeTimeProvider(new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var earlier = LeaseId.New(time);
        time.Advance(TimeSpan.FromMilliseconds(1));
        var later = LeaseId.New(time);

        Assert.True(string.CompareOrdinal(earlier.ToString(), later.ToString()) < 0);
    }

    [Fact]
    public void Generation_Next_IsNewer()
    {
        Assert.True(Generation.None < Generation.None.Next());
        Assert.True(new Generation(3) > new Generation(2));
        Assert.Equal("g1", Generation.None.Next().ToString());
    }
}
