using Microsoft.Extensions.Options;

namespace T5Platform.Grains;

internal sealed class OrchestrationOptionsValidation : IValidateOptions<OrchestrationOptions>
{
    public ValidateOptionsResult Validate(string? name, OrchestrationOptions options) =>
        options.Errors() is { Count: > 0 } errors ? ValidateOptionsResult.Fail(errors) : ValidateOptionsResult.Success;
}
