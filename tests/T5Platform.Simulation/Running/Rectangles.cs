using T5Platform.Contracts.Mesh;
using T5Platform.Scheduling.Shapes;
using T5Platform.Simulation.Traces;

namespace T5Platform.Simulation.Running;

/// <summary>Sizes that are rectangles of a mesh.</summary>
internal static class Rectangles
{
    /// <summary>The job's devices, or the next number that is a rectangle of the mesh.</summary>
    /// <exception cref="FormatException">The mesh is too small.</exception>
    public static int RoundUp(MeshShape mesh, TraceJob job)
    {
        for (var data = (job.Devices + job.ModelParallel - 1) / job.ModelParallel; data * job.ModelParallel <= mesh.Devices; data++)
            if (LegalShapes.For(new(data, job.ModelParallel)).Any(shape => shape.Shape.Rows <= mesh.Rows && shape.Shape.Columns <= mesh.Columns))
                return data * job.ModelParallel;
        throw new FormatException($"Job '{job.Id}' asks for {job.Devices} devices; a pod has {mesh}.");
    }
}
