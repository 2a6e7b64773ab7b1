using T5Platform.Cli.Api.Documents;

namespace T5Platform.Cli.Drawing.Mesh;

/// <summary>Every pod: its picture, who holds which slice, its nodes.</summary>
internal static class MeshPage
{
    public static IReadOnlyList<string> Draw(IReadOnlyList<PodView> pods, DateTimeOffset now, int width) =>
        [.. pods.Index().SelectMany(pod => pod.Index == 0 ? Pod(pod.Item, now, width) : ["", .. Pod(pod.Item, now, width)])];

    private static IEnumerable<string> Pod(PodView pod, DateTimeOffset now, int width) =>
    [
        Ink.Of(pod.Name, Ink.Strong) + Ink.Of($"  {Summary(pod)}"),
        "",
        .. MeshPicture.Draw(pod, width),
        .. Below(Slices(pod, now, width)),
        .. Below(Nodes(pod, now, width)),
    ];

    private static string Summary(PodView pod)
    {
        var devices = pod.Nodes.SelectMany(static node => node.Devices.Select(device => (node, device))).ToList();
        var leased = pod.Leases.Sum(static lease => lease.Rectangle.Shape.Devices);
        var unusable = devices.Count(static each => each.node.Health == "lost" || !each.device.Healthy);
        return $"{pod.Shape} in pool {pod.Pool}: {Humane.Count(devices.Count, "device", "devices")}, {leased} leased"
            + (unusable == 0 ? "" : $", {unusable} lost or unhealthy");
    }

    private static IReadOnlyList<string> Slices(PodView pod, DateTimeOffset now, int width)
    {
        var grid = new Grid(new Column(""), new("HOLDER", Gives: true), new("SLICE"), new("EXPERIMENT", Gives: true), new("SINCE", Right: true));
        foreach (var (index, lease) in pod.Leases.Index())
        {
            grid.Add(
                new Cell($" {PodView.LetterOf(index)} ", SliceStyle.Of(index)),
                lease.HolderName.Length > 0 ? lease.HolderName : lease.Holder,
                $"{lease.Rectangle}",
                lease.ExperimentName,
                Humane.Duration(now - lease.GrantedAt));
        }
        return pod.Leases.Count == 0 ? [] : grid.Draw(width);
    }

    private static IReadOnlyList<string> Nodes(PodView pod, DateTimeOffset now, int width)
    {
        var grid = new Grid(new Column("NODE", Gives: true), new("BLOCK"), new("DEVICES"), new("LEASED", Right: true), new("HEALTH"), new("ADDRESS"));
        foreach (var node in pod.Nodes)
            grid.Add(node.Name, $"{node.Block}", Devices(node), $"{Leased(pod, node)}/{node.Devices.Count}", Health(node, now), node.Address);
        return pod.Nodes.Count == 0 ? [] : grid.Draw(width);
    }

    private static string Devices(Node node) =>
        string.Join(" + ", node.Devices.GroupBy(static device => device.Kind).Select(static kind => $"{kind.Count()} {kind.Key}"));

    private static int Leased(PodView pod, Node node) =>
        pod.Leases.Sum(lease => lease.Rectangle.Coordinates().Count(node.Block.Contains));

    private static Cell Health(Node node, DateTimeOffset now) => (node.Devices.Count(static device => !device.Healthy), Standing(node, now)) switch
    {
        (var bad and > 0, var standing) => new($"{node.Health}, {Humane.Count(bad, "device", "devices")} unhealthy{standing}", Ink.Bad),
        (_, { Length: > 0 } standing) => new($"{node.Health}{standing}", Ink.Wary),
        _ => new(node.Health, node.Health switch { "alive" => Ink.Good, "lost" => Ink.Bad, _ => Ink.Wary }),
    };

    private static string Standing(Node node, DateTimeOffset now) => node switch
    {
        { Health: "draining", EmptyBy: { } by } => $", empty within {Humane.Duration(by - now)}",
        { QuarantinedUntil: { } until } when until > now => $", quarantined for {Humane.Duration(until - now)} after {node.Failures.Count} failures",
        _ => "",
    };

    private static IEnumerable<string> Below(IReadOnlyList<string> lines) => lines.Count == 0 ? [] : ["", .. lines];
}
