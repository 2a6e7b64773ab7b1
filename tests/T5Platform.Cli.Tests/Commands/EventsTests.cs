namespace T5Platform.Cli.Tests.Commands;

[Trait("speed", "integration")]
public sealed class EventsTests
{
    [Fact]
    public async Task Events_InAPipe_AreALineEachTheOldestFirst()
    {
        await using var platform = await PlatformUnderTest.Start();
        Sample(platform);
        Assert.Equal(
            [
                "2026-03-01T12:00:01Z  experiment-submitted  It was submitted.",
                "2026-03-01T12:00:02Z  lease-granted         span-corruption/seed-1/pretrain  Life g1 got a slice.",
            ],
            (await T5.Run(platform, "events", "objectives")).IsDone().Lines);
        Assert.Equal((await T5.Run(platform, "events", "01a2")).Out, (await T5.Run(platform, "events")).IsDone().Out);
        Assert.Single((await T5.Run(platform, "events", "--limit", "1")).IsDone().Lines);
    }

    [Fact]
    public async Task Events_InATerminal_HaveTheirDayAboveThem()
    {
        await using var platform = await PlatformUnderTest.Start();
        Sample(platform);
        var said = (await new T5(platform.Address) { Terminal = new(50, 24) }.Run("events")).IsDone();
        Assert.Equal(
            [
                "2026-03-01 (UTC)",
                "12:00:01  It was submitted.",
                "12:00:02  span-corruption/seed-1/pretrain: Life g1",
                "          got a slice.",
            ],
            said.Lines.Select(Screen.Plain));
    }

    [Fact]
    public async Task Events_AsJson_AreTheServersList()
    {
        await using var platform = await PlatformUnderTest.Start();
        Sample(platform);
        Assert.Equal(2, (await T5.Run(platform, "events", "--json")).IsDone().Json().GetArrayLength());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Events_Followed_AreToldOnceAsTheyHappenAlsoAfterARestart(bool json)
    {
        await using var platform = await PlatformUnderTest.StartOnAPortOfItsOwn();
        var study = Sample(platform);
        using var time = new ScriptedTime(
            () => Done(() => study.Event(3, "run-completed", "It did all it was asked to.", SampleStudy.Pretrain)),
            platform.Down,
            platform.Up,
            () => Done(() =>
            {
                // More than one page at once.
                for (var number = 4; number < 254; number++)
                    study.Event(number, "checkpoint-committed", $"Number {number}.");
            }),
            () => Task.CompletedTask);
        var said = await new T5(platform.Address) { Time = time }.Run(["events", "--follow", .. json ? ["--json"] : (string[])[]], time.End);
        Assert.Equal(130, said.Code);
        Assert.Equal(253, said.Lines.Count);
        Assert.Contains("It did all it was asked to.", said.Lines[2], StringComparison.Ordinal);
        Assert.Contains("Number 4.", said.Lines[3], StringComparison.Ordinal);
        Assert.Contains("Number 253.", said.Lines[^1], StringComparison.Ordinal);
        Assert.Equal(2, said.Error.TrimEnd('\n').Split('\n').Length);
        Assert.Contains("Trying again until it does.", said.Error, StringComparison.Ordinal);
        Assert.EndsWith("answers again.\n", said.Error, StringComparison.Ordinal);
    }

    private static SampleStudy Sample(PlatformUnderTest platform) => SampleStudy.In(platform)
        .Event(1, "experiment-submitted", "It was submitted.")
        .Event(2, "lease-granted", "Life g1 got a slice.", SampleStudy.Pretrain);

    private static Task Done(Action action)
    {
        action();
        return Task.CompletedTask;
    }
}
