using T5Platform.Contracts.Leases;
using T5Platform.Contracts.WhatIf;
using T5Platform.Scheduling.WhatIf;

namespace T5Platform.Scheduling.Tests.WhatIf;

[Trait("speed", "unit")]
public class AnswersTests
{
    private static readonly SliceRequest First = A.Request("1x1", "first", age: 9), Second = A.Request("1x1", "second");

    [Fact]
    public void To_OneMorePod_NamesWhoWouldStart()
    {
        var answer = Answers.To(A.WholeMesh(1, 1).Snapshot(First, Second), new WhatIfPod(new("default"), new(2, 2), new(1, 2)));

        Assert.Equal([new NamedHolder(Second.Holder, "second")], answer.WouldStart);
        Assert.Equal((Second.Holder, null, (DateTimeOffset?)A.Noon), Assert.Single(answer.OtherStarts.Select(other => (other.Who.Holder, other.Expected, other.Then))));
    }

    [Fact]
    public void To_DrainedNode_SaysWhoWouldHaveToLeave()
    {
        var now = A.Mesh("a1").Snapshot().With((Known.Gang('1'), Known.Running(9)));

        var answer = Answers.To(now, new WhatIfDrain(new("a"), TimeSpan.FromMinutes(1)));

        Assert.Contains("would have to leave: Node 'a' must be empty by", Assert.Single(answer.Moves), StringComparison.Ordinal);
    }

    [Fact]
    public void To_QuestionsThatMakeNoSense_AreRefusedWithWhatIsAllowed()
    {
        var now = A.WholeMesh(1, 1).Snapshot(First);

        Assert.Equal("not-allowed", Answers.To(now, new WhatIfPod(new("default"), new(4, 4), new(3, 1))).Taken.Code);
        Assert.Equal("out-of-range", Answers.To(now, new WhatIfPriority(First.Holder, 101)).Taken.Code);
        Assert.Equal("not-waiting", Answers.To(now, new WhatIfPriority(Second.Holder, 1)).Taken.Code);
        Assert.Equal("unknown-node", Answers.To(now, new WhatIfDrain(new("nowhere"), TimeSpan.FromMinutes(1))).Taken.Code);
    }

    [Fact]
    public void Expectations_BehindOneThatRuns_GiveItsEnd_ItsPlaceAndItsName()
    {
        var request = A.Request("1x1", "waits");
        var snapshot = A.Mesh("a1").Snapshot(request).With((Known.Gang('1'), Known.Running(600)));

        var expected = Expectations.Of(snapshot)[request.Holder];

        Assert.Equal((StartBasis.Forecast, true, 1), (expected.Basis, expected.At > A.Noon, expected.Blockers.Count));
        Assert.Equal(new(new(0, 0), new(1, 1)), expected.Rectangle);
    }

    [Fact]
    public void Expectations_BehindOneOfWhomNothingIsKnown_GiveThePlaceAlone()
    {
        var request = A.Request("1x1", "waits");

        var expected = Expectations.Of(A.Mesh("a1").Snapshot(request))[request.Holder];

        Assert.Equal((StartBasis.Unknown, null, 1), (expected.Basis, expected.At, expected.Blockers.Count));
    }
}
