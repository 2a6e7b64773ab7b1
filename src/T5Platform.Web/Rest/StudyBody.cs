using System.Text;
using Microsoft.Net.Http.Headers;
using T5Platform.Study.Catalogue;
using T5Platform.Study.Definitions;
using T5Platform.Study.Files;

namespace T5Platform.Web.Rest;

/// <summary>Reads a study's file from the body of a request, or says everything that is wrong with it.</summary>
internal static class StudyBody
{
    private static readonly string[] Types = ["application/yaml", "application/x-yaml", "text/yaml", "application/json"];

    /// <summary>The file and what it says, or the refusal.</summary>
    public static async Task<(string Yaml, StudyDefinition? Study, ProblemHttpResult? Problem)> Read(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !Types.Contains(type.MediaType.Value, StringComparer.OrdinalIgnoreCase))
            return ("", null, Problems.NotYaml(request.ContentType));
        if (await BoundedBody.Read(request, cancellationToken) is not { } body)
            return ("", null, Problems.UnsoundStudy([new("study", 1, "", "too-large", OwnStudy.TooLong)]));
        var yaml = Encoding.UTF8.GetString(body.Span);
        var reading = OwnStudy.Read(new StudyText("study", yaml));
        return (yaml, reading.Study, reading.Study is null ? Problems.UnsoundStudy(reading.Errors) : null);
    }
}
