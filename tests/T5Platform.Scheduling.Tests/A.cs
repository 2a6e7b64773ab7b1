using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Leases;
using T5Platform.Contracts.Mesh;

namespace T5Platform.Scheduling.Tests;

/// <summary>Builders: <c>A.Mesh("…")</c>, <c>A.Request("2x1")</c>.</summary>
internal static class A
{
    public static readonly DateTimeOffset Noon = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    private static int _requests;

    /// <summary>
    /// A pod as a picture. A cell is a node's letter, or <c>.</c> where there is no device; behind it a digit for the lease that
    /// holds the device, or <c>!</c> for an unhealthy one. A node's cells and a lease's cells are rectangles.
    /// </summary>
    public static MeshPicture Mesh(string picture, string pod = "pod", string pool = "default") => new(picture, pod, pool);

    /// <summary>A mesh of one node.</summary>
    public static MeshPicture WholeMesh(int rows, int columns, string pod = "pod", string pool = "default") =>
        new(string.Join('\n', Enumerable.Repeat(string.Join(' ', Enumerable.Repeat('a', columns)), rows)), pod, pool);

    /// <summary>A request of a run of its own, asked some seconds before noon.</summary>
    public static SliceRequest Request(string parallelism, string name = "", int priority = 0, double age = 0, string pool = "default", params string[] excluding)
    {
        var sides = parallelism.Split('x');
        return new()
        {
            Holder = Holder(Interlocked.Increment(ref _requests)),
            Generation = new(1),
            Parallelism = new(int.Parse(sides[0]), int.Parse(sides[1])),
            Pool = new(pool),
            Priority = priority,
            SubmittedAt = Noon.AddSeconds(-age),
            ExcludedNodes = [.. excluding.Select(node => new NodeId(node))],
            Name = name,
        };
    }

    public static LeaseHolder Holder(int number) => LeaseHolder.Of(new RunId(new Guid(number, 0, 0, new byte[8])));
}
