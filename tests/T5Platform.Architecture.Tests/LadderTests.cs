using System.Text.RegularExpressions;

namespace T5Platform.Architecture.Tests;

[Trait("speed", "unit")]
public sealed class LadderTests
{
    public static TheoryData<string> Rooms => [.. Ladder.Rooms.Keys];

    [Fact]
    public void Projects_InSource_AreExactlyTheRoomsOfTheLadder() =>
        Assert.Equal(Ladder.Rooms.Keys.Order(StringComparer.Ordinal), Project.All.Keys.Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Rooms))]
    public void Project_References_OnlyThoseNamed(string name)
    {
        var room = Ladder.Rooms[name];
        Assert.Empty(Project.All[name].Projects.Except(room.MayReference));
    }

    [Theory, MemberData(nameof(Rooms))]
    public void Room_MayReference_LowerRungsOnly(string name)
    {
        var room = Ladder.Rooms[name];
        // The host composes programs of its own machine; a program beside it stands on the rung below.
        Assert.All(room.MayReference, below => Assert.True(Ladder.Rooms[below].Rung < room.Rung, $"{name} → {below} does not go down"));
    }

    [Theory, MemberData(nameof(Rooms))]
    public void Project_Closure_BringsNothingForbidden(string name)
    {
        var found =
            from project in Project.All[name].Closure()
            from package in project.Packages
            from forbidden in Ladder.Rooms[name].Forbidden
            where Regex.IsMatch(package, $"^({forbidden})")
            select $"{name} reaches {package} through {project.Name}";
        Assert.Empty(found);
    }

    [Fact]
    public void Solution_Lists_EveryProject()
    {
        var solution = File.ReadAllText(Path.Combine(Project.Root, "T5Platform.sln"));
        var files = Directory.EnumerateFiles(Project.Root, "*.csproj", SearchOption.AllDirectories)
            .Where(path => path.Contains("/src/", StringComparison.Ordinal) || path.Contains("/tests/", StringComparison.Ordinal));
        Assert.All(files, file => Assert.Contains(Path.GetFileName(file), solution, StringComparison.Ordinal));
    }
}
