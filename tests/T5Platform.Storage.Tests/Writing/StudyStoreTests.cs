using T5Platform.Storage.Writing;
using T5Platform.Tests.Postgres;

namespace T5Platform.Storage.Tests.Writing;

[Trait("speed", "integration")]
public class StudyStoreTests(PostgresFixture postgres) : StorageTests(postgres)
{
    [Fact]
    public async Task Add_KeepsEveryVersion_AndTheSameOneTwiceIsFenced()
    {
        var first = new StudyRecord { Name = "mine", Version = 1, Yaml = "study: mine\n", SubmittedAt = A.Time };
        var second = first with { Version = 2, Yaml = "study: mine # changed\n", SubmittedAt = A.Time.AddHours(1) };
        Assert.Equal(StoreResult.Written, await Studies.Add(first, [A.Event("study-kept")], Cancellation));
        Assert.Equal(StoreResult.Fenced, await Studies.Add(first with { Yaml = "another" }, [A.Event("lost")], Cancellation));
        Assert.Equal(StoreResult.Written, await Studies.Add(second, [], Cancellation));

        Assert.Equal(second, await Studies.Find("mine", Cancellation));
        Assert.Equal(second, await Reader.Study("mine", null, Cancellation));
        Assert.Equal(first, await Reader.Study("mine", 1, Cancellation));
        Assert.Null(await Reader.Study("mine", 3, Cancellation));
        Assert.Null(await Reader.Study("yours", null, Cancellation));
        Assert.Equal("study-kept", Assert.Single(await Reader.Events(null, 10, null, Cancellation)).Event.Kind);
    }

    [Fact]
    public async Task List_HasTheNewestOfEachName_TheLastSubmittedFirst()
    {
        foreach (var (name, version, hours) in new[] { ("a", 1, 0), ("b", 1, 1), ("c", 1, 2), ("a", 2, 3) })
            await Studies.Add(new() { Name = name, Version = version, Yaml = "{ }", SubmittedAt = A.Time.AddHours(hours) }, [], Cancellation);

        Assert.Equal([("a", 2L), ("c", 1L)], (await Reader.Studies(2, Cancellation)).Select(static study => (study.Name, study.Version)));
    }
}
