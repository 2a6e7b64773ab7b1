using T5Platform.Contracts.Leases;
using T5Platform.Contracts.Mesh;
using T5Platform.Contracts.Nodes;
using T5Platform.Storage.Reading;
using T5Platform.Web.Dashboard.MeshPicture;
using T5Platform.Web.Tests.Demo;
using T5Platform.Web.Tests.Demo.Sample;

namespace T5Platform.Web.Tests.Dashboard.MeshPicture;

[Trait("speed", "unit")]
public sealed class PodPictureTests
{
    [Fact]
    public void All_Nodes_AreGroupedByPodAndSpanItsMesh()
    {
        var pods = PodPicture.All(Mesh(), []);
        Assert.Equal(["pod-0", "pod-1"], pods.Select(pod => pod.Pod.Value));
        Assert.Equal(new MeshShape(4, 8), pods[0].Mesh);
        Assert.Equal(4, pods[0].Nodes.Count);
    }

    [Fact]
    public void Utilisation_CountsAsUsable_WhatCouldBeLeasedOrIs()
    {
        var study = new InMemoryStudy();
        study.AllNodes.AddRange(Mesh(new() { [1] = NodeHealth.Draining, [2] = NodeHealth.Lost }));
        var lease = Lease(study.AllNodes[0], new(new(0, 0), new(2, 4)));
        var full = PodPicture.All(study.AllNodes, [lease])[0].Utilisation;
        // Four nodes of eight devices: one leased whole, one draining, one lost, one with an unhealthy device.
        Assert.Equal(new Utilisation(32, 15, 8, 1, 4, 2), full);
        Assert.Equal(8.0 / 15, full.Share, 12);
    }

    [Fact]
    public void Unhealthy_DevicesOfALostNode_AreNotTwiceIll()
    {
        Assert.Single(PodPicture.All(Mesh(), [])[0].Unhealthy);
        Assert.Empty(PodPicture.All(Mesh(new() { [3] = NodeHealth.Lost }), [])[0].Unhealthy);
    }

    [Fact]
    public void Unhealthy_DeviceOfABlock_StandsAtItsCoordinate()
    {
        var patch = PodPicture.All(Mesh(), [])[0].Unhealthy[0];
        Assert.Equal(new Coordinate(3, 5), patch.At);
        Assert.Contains("Device 5", patch.Tip, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, 2, 64)]
    [InlineData(8, 8, 64)]
    [InlineData(32, 32, 23)]
    [InlineData(64, 64, 20)]
    public void Cell_ByMesh_IsLargeOnSmallOnes(int rows, int columns, int pixels) => Assert.Equal(pixels, PodPicture.CellFor(new(rows, columns)));

    [Fact]
    public void Slice_OfARun_TellsHolderGenerationAndNodesAndLeadsToIt()
    {
        var lease = Lease(Mesh()[0], new(new(0, 0), new(1, 2)));
        var slice = PodPicture.All(Mesh(), [lease])[0].Slices[0];
        Assert.Equal("Run row/seed-1/pretrain, g3, of 'Objectives': slice 1x2@(0,0) on node pod-0-n00", slice.Tip);
        Assert.Equal($"/runs/{new RunId(lease.Lease.Holder.Value)}", slice.Href);
    }

    [Fact]
    public void Slice_OfAHolderNotStoredYet_LeadsNowhere()
    {
        var lease = Lease(Mesh()[0], new(new(0, 0), new(1, 2))) with { HolderName = "", ExperimentName = "" };
        Assert.Null(PodPicture.All(Mesh(), [lease])[0].Slices[0].Href);
    }

    [Fact]
    public void Slices_OfALeaseOverTwoPods_StandInBoth()
    {
        var lease = Lease(Mesh()[0], new(new(0, 0), new(1, 2)));
        lease = lease with { Lease = lease.Lease with { More = [new(new("pod-1"), new(new(1, 0), new(1, 2)))] } };
        var pods = PodPicture.All(Mesh(), [lease]);
        Assert.Equal([new MeshRectangle(new(0, 0), new(1, 2)), new(new(1, 0), new(1, 2))], pods.Select(pod => Assert.Single(pod.Slices).Rectangle));
        Assert.Equal([2, 2], pods.Select(pod => pod.Utilisation.Leased));
        Assert.Contains("slice 1x2@(1,0) (2 of 2)", pods[1].Slices[0].Tip, StringComparison.Ordinal);
    }

    private static List<NodeState> Mesh(Dictionary<int, NodeHealth>? ill = null)
    {
        var study = new InMemoryStudy();
        new SampleMesh(study).Pod("default", "pod-0", "4x8", "2x4", DeviceKind.Cuda, ill, (3, 5)).Pod("default", "pod-1", "2x2", "2x2", DeviceKind.Cpu);
        return study.AllNodes;
    }

    private static ActiveLease Lease(NodeState node, MeshRectangle rectangle) => new()
    {
        HolderName = "row/seed-1/pretrain",
        Experiment = new(SampleIds.Of("experiment")),
        ExperimentName = "Objectives",
        Lease = new SliceLease
        {
            Id = new(SampleIds.Of("lease")), Holder = LeaseHolder.Of(new RunId(SampleIds.Of("run"))), Generation = new(3), Pool = node.Pool, Pod = node.Pod, Rectangle = rectangle,
            GrantedAt = default, Ranks = [.. rectangle.Coordinates().Select((at, rank) => new RankPlacement { Rank = rank, Node = node.Node, Coordinate = at, DeviceIndex = rank })],
        },
    };
}
