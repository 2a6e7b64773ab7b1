using System.CommandLine;
using T5Platform.Cli.Drawing.Mesh;

namespace T5Platform.Cli.Commands;

/// <summary>Draws the mesh.</summary>
internal sealed class MeshCommand : PlatformCommand
{
    public MeshCommand() : base("mesh", "Draws each pod with its slices, nodes and their health") =>
        Examples = [("t5 mesh", "a letter for each slice; · free, × unhealthy, - draining, ? lost")];

    public override async Task<Outcome> Run(ParseResult parse, Session session, CancellationToken cancellationToken)
    {
        var nodesAnswer = await session.Api.Nodes(cancellationToken);
        var leasesAnswer = await session.Api.Leases(cancellationToken);
        if (!nodesAnswer.TryTake(out var nodes, out var failure) || !leasesAnswer.TryTake(out var leases, out failure))
            return failure;
        if (session.Json)
            return session.WriteJson((byte[])[.. "{\"nodes\":"u8, .. nodesAnswer.Json.Span, .. ",\"leases\":"u8, .. leasesAnswer.Json.Span, .. "}"u8]);
        var pods = PodView.Of(nodes, leases);
        if (pods.Count == 0)
            session.Terminal.Note("No node has joined yet.");
        session.Terminal.Draw(MeshPage.Draw(pods, session.Now, session.Terminal.Width));
        return Outcome.Done;
    }
}
