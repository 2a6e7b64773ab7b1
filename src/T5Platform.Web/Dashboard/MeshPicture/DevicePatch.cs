using T5Platform.Contracts.Mesh;

namespace T5Platform.Web.Dashboard.MeshPicture;

/// <summary>A device that must not be leased, though its node is well.</summary>
public readonly record struct DevicePatch(Coordinate At, string Tip);
