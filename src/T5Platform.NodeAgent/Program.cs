using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Orleans.Hosting;
using T5Platform.NodeAgent;
using T5Platform.NodeAgent.Configuration;
using T5Platform.NodeAgent.Gateways;

var builder = Host.CreateApplicationBuilder(args);
builder.Configuration.AddEnvironmentVariables("T5_");
var reading = AgentSettings.Read(builder.Configuration);
if (reading.Options is null)
{
    await Console.Error.WriteLineAsync(string.Join('\n', ["The node agent cannot start:", .. reading.Errors]));
    return 2;
}
builder.UseOrleansClient(client => client.UseT5Gateways(builder.Configuration));
builder.Services.AddNodeAgent(reading.Options);
await builder.Build().RunAsync();
return 0;
