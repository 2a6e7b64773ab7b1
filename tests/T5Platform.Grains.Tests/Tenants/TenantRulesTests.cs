using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace T5Platform.Grains.Tests.Tenants;

/// <summary>The tenants of a configuration.</summary>
public sealed class TenantRulesTests
{
    [Fact]
    public void Tenants_Given_AreTheCyclesPolicies()
    {
        var options = Read(new() { ["lab:Guaranteed"] = "8", ["lab:Maximum"] = "16", ["lab.team:Weight"] = "2.5", ["lab.team:MovesPerHour"] = "3" });

        Assert.Equal([new(new("lab"), 8, 16), new(new("lab.team"), 0, null, 2.5, 3)], options.TenantsOfCycle());
    }

    [Theory]
    [InlineData("Lab:Maximum", "16", "Orchestration:Tenants:Lab: 'Lab' is no name of a tenant; allowed are 1 to 63 characters, lower-case letters")]
    [InlineData("lab:Maximum", "-1", "Orchestration:Tenants:lab:Maximum is -1; allowed is 0 to 1000000.")]
    [InlineData("lab:Guaranteed", "-2", "Orchestration:Tenants:lab:Guaranteed is -2; allowed is 0 to 1000000.")]
    [InlineData("lab:Weight", "0", "Orchestration:Tenants:lab:Weight is 0; allowed is 0.001 to 1000.")]
    [InlineData("lab:MovesPerHour", "-1", "Orchestration:Tenants:lab:MovesPerHour is -1; allowed is 0 to 100000.")]
    [InlineData("top:Guaranteed", "9", "Orchestration:Tenants:top:Guaranteed is 9; allowed is 0 to 8, its own Maximum.")]
    [InlineData("top.below:Guaranteed", "9", "Orchestration:Tenants:top.below:Guaranteed is 9; allowed is 0 to 8, the Maximum of 'top', which it counts in.")]
    public void Tenants_OutOfRange_AreRefusedWithFieldValueAndWhatIsAllowed(string key, string value, string sentence)
    {
        var refused = Assert.Throws<OptionsValidationException>(() => Read(new() { ["top:Maximum"] = "8", [key] = value }));

        Assert.StartsWith(sentence, Assert.Single(refused.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public void Tenants_MisspeltField_IsRefused() =>
        Assert.Contains("Maximun", Assert.Throws<InvalidOperationException>(() => Read(new() { ["lab:Maximun"] = "8" })).ToString(), StringComparison.Ordinal);

    private static OrchestrationOptions Read(Dictionary<string, string> tenants)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(tenants.ToDictionary(entry => $"Orchestration:Tenants:{entry.Key}", entry => (string?)entry.Value)).Build();
        return new ServiceCollection().AddT5Grains(configuration).BuildServiceProvider().GetRequiredService<IOptions<OrchestrationOptions>>().Value;
    }
}
