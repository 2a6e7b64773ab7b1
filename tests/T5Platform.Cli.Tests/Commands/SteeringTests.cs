using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Grains;

namespace T5Platform.Cli.Tests.Commands;

/// <summary>What is done with an experiment while it is there.</summary>
[Trait("speed", "integration")]
public sealed class SteeringTests
{
    [Theory]
    [InlineData("pause: Paused with t5.", "pause", "objectives")]
    [InlineData("pause: the mesh is needed", "pause", "objectives", "--reason", "the mesh is needed")]
    [InlineData("resume", "resume", "objectives")]
    [InlineData("priority 10", "priority", "objectives", "10")]
    [InlineData("priority -10", "priority", "objectives", "-10")]
    [InlineData("deadline 2026-12-01T16:00:00Z", "deadline", "objectives", "2026-12-01T18:00+02:00")]
    [InlineData("deadline 2026-03-01T20:02:00Z", "deadline", "objectives", "8h")]
    [InlineData("deadline none", "deadline", "objectives", "none")]
    [InlineData("retry all/all: asked for with t5.", "retry", "objectives")]
    [InlineData("retry Span corruption/member_kind: better disk", "retry", "objectives", "--cell", "Span corruption/member_kind", "--reason", "better disk")]
    [InlineData("exclude Span/corruption/member_kind: diverges", "exclude", "objectives", "--cell", "Span/corruption/member_kind", "--reason", "diverges")]
    [InlineData("include Span corruption/member_kind", "include", "objectives", "--cell", "Span corruption/member_kind")]
    [InlineData("seeds all: 3,4", "seeds", "objectives", "--add", "3, 4")]
    [InlineData("seeds Span corruption: until 0.5, at most 8", "seeds", "objectives", "--row", "Span corruption", "--until", "0.5", "--at-most", "8")]
    [InlineData("seeds Span corruption: 3", "seeds", "objectives", "--add", "3", "--row", "Span corruption")]
    public async Task Verb_OfAnExperiment_ReachesTheControlPlane(string verb, params string[] line)
    {
        await using var platform = await PlatformUnderTest.Start();
        var study = SampleStudy.In(platform);
        Assert.NotEmpty((await T5.Run(platform, line)).IsDone().Out);
        Assert.Equal([(study.Id, verb)], platform.ControlPlane.Steered);
    }

    [Fact]
    public async Task Refusal_OfTheControlPlane_IsCode1WithItsSentence()
    {
        await using var platform = await PlatformUnderTest.Start();
        SampleStudy.In(platform);
        platform.ControlPlane.Reply = Acknowledgement.Refused("nothing-failed", "Nothing of it failed.");
        (await T5.Run(platform, "retry", "objectives")).IsRefused(1, "Nothing of it failed. (nothing-failed)");
    }

    [Theory]
    [InlineData("'member_kind' is no cell", "retry", "objectives", "--cell", "member_kind")]
    [InlineData("'soon' is neither", "deadline", "objectives", "soon")]
    [InlineData("--until is of one row", "seeds", "objectives", "--until", "0.5")]
    [InlineData("Give --add with seeds", "seeds", "objectives")]
    [InlineData("'two' is no seed", "seeds", "objectives", "--add", "1,two")]
    [InlineData("(out-of-range)", "priority", "objectives", "101")]
    [InlineData("(out-of-range)", "seeds", "objectives", "--add", "3,3")]
    public async Task Line_ThatIsWrong_IsCode2AndChangesNothing(string part, params string[] line)
    {
        await using var platform = await PlatformUnderTest.Start();
        SampleStudy.In(platform);
        (await T5.Run(platform, line)).IsRefused(2, part);
        Assert.Empty(platform.ControlPlane.Steered);
    }

    [Fact]
    public async Task Show_OfAPausedExperiment_SaysWhyAndItsPriorityAndWhatIsExcluded()
    {
        await using var platform = await PlatformUnderTest.Start();
        var study = SampleStudy.In(platform);
        platform.Study.AllExperiments[study.Id] = platform.Study.AllExperiments[study.Id] with
        {
            State = ExperimentState.Paused, Reason = "Lunch.",
            Spec = platform.Study.AllExperiments[study.Id].Spec with { Priority = 7 },
            Decisions = new() { Excluded = [new("Span corruption", "member_kind", "diverges", SampleStudy.Noon)] },
        };
        var said = (await T5.Run(platform, "show", "objectives")).IsDone().Out;
        Assert.Matches("state +paused for", said);
        Assert.Matches("reason +Lunch\\.", said);
        Assert.Matches("priority +7", said);
        Assert.Matches("excluded +Span corruption / member_kind: diverges", said);
        var table = (await T5.Run(platform, "table", "objectives")).IsDone().Out;
        Assert.Contains("excluded", table, StringComparison.Ordinal);
        Assert.Contains("Excluded by decision: 'Span corruption' / member_kind: diverges", table, StringComparison.Ordinal);
    }
}
