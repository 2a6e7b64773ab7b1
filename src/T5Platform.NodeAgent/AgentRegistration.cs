using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using T5Platform.Contracts.Mesh;
using T5Platform.NodeAgent.ControlPlane;
using T5Platform.NodeAgent.Facts;
using T5Platform.NodeAgent.Inventory;
using T5Platform.NodeAgent.Shards;

namespace T5Platform.NodeAgent;

/// <summary>Puts an agent into a host: its own program, or the one program of a single machine.</summary>
public static class AgentRegistration
{
    /// <summary>Adds the agent. The host must have an Orleans client or silo (IGrainFactory).</summary>
    public static IServiceCollection AddNodeAgent(this IServiceCollection services, AgentOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<FactBuffer>();
        services.AddSingleton<ShardKeeper>();
        services.AddSingleton<IControlPlane, OrleansControlPlane>();
        services.AddSingleton<IDeviceInventory>(options.Devices == DeviceKind.Cuda
            ? new NvidiaDeviceInventory(options.Block.Shape)
            : new CpuDeviceInventory(options.Block.Shape));
        return services.AddHostedService<AgentService>();
    }
}
