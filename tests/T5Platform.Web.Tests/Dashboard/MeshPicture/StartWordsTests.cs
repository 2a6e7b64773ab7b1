using T5Platform.Contracts.Leases;
using T5Platform.Web.Dashboard.MeshPicture;

namespace T5Platform.Web.Tests.Dashboard.MeshPicture;

[Trait("speed", "unit")]
public sealed class StartWordsTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Of_Forecast_SaysWhenWhereAndBehindWhom() => Assert.Equal(
        "Expected to start in 3 min 20 s, if nobody else comes and all run as measured; likeliest in 1x2@(0,1) of pod pod-0, where a stands.",
        StartWords.Of(new() { At = Now.AddSeconds(200), Basis = StartBasis.Forecast, Pod = new("pod-0"), Rectangle = new(new(0, 1), new(1, 2)), Blockers = ["a"], AsOf = Now }, Now));

    [Fact]
    public void Of_PlaceWithoutADate_SaysThatNobodyKnows() => Assert.Equal(
        "Nobody knows when it starts; likeliest in 1x2@(0,1) of pod pod-0, where a, b, c, d and 1 more stand.",
        StartWords.Of(new() { Pod = new("pod-0"), Rectangle = new(new(0, 1), new(1, 2)), Blockers = ["a", "b", "c", "d", "e"], AsOf = Now }, Now));

    [Fact]
    public void Of_DateThatHasPassed_IsAnyMoment() => Assert.Equal(
        "Expected to start any moment, by the deadline of those who must leave.", StartWords.Of(new() { At = Now, Basis = StartBasis.Release, AsOf = Now }, Now));

    [Fact]
    public void Of_NothingKnown_IsNothing()
    {
        Assert.Null(StartWords.Of(null, Now));
        Assert.Null(StartWords.Of(new() { AsOf = Now }, Now));
    }
}
