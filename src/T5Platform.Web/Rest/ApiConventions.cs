using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;

namespace T5Platform.Web.Rest;

/// <summary>What several endpoints say of themselves in the OpenAPI document.</summary>
internal static class ApiConventions
{
    /// <summary>The body is a spec. It is read by hand, so that every error can be told at once; hence this note.</summary>
    public static RouteHandlerBuilder TakesSpec(this RouteHandlerBuilder endpoint) => endpoint
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
        .AddOpenApiOperationTransformer(static (operation, _, _) =>
        {
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Description = "An ExperimentSpec; its JSON Schema is at /api/v1/spec/schema. At most 1 MB.",
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    ["application/json"] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.Object } },
                },
            };
            return Task.CompletedTask;
        });

    /// <summary>The body is a sweep's file, as JSON.</summary>
    public static RouteHandlerBuilder TakesSweep(this RouteHandlerBuilder endpoint) => endpoint
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
        .AddOpenApiOperationTransformer(static (operation, _, _) =>
        {
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Description = "A sweep's file as JSON; its JSON Schema is at /api/v1/sweeps/schema. At most 1 MB.",
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    ["application/json"] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.Object } },
                },
            };
            return Task.CompletedTask;
        });

    /// <summary>The body is a study's file, as YAML or JSON.</summary>
    public static RouteHandlerBuilder TakesStudy(this RouteHandlerBuilder endpoint) => endpoint
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
        .AddOpenApiOperationTransformer(static (operation, _, _) =>
        {
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Description = "A study's file; its JSON Schema is at /api/v1/study/schema. At most 250,000 characters.",
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    ["application/yaml"] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.Object } },
                    ["application/json"] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.Object } },
                },
            };
            return Task.CompletedTask;
        });

    /// <summary>The body is a checkpoint, of any size: it is read as it comes.</summary>
    public static RouteHandlerBuilder TakesCheckpoint(this RouteHandlerBuilder endpoint) => endpoint
        .WithMetadata(new DisableRequestSizeLimitAttribute())
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
        .AddOpenApiOperationTransformer(static (operation, _, _) =>
        {
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Description = "Two parts in this order: config.json, of at most 1 MB, and model.safetensors, as Hugging Face publishes them.",
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    ["multipart/form-data"] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.Object } },
                },
            };
            return Task.CompletedTask;
        });

    /// <summary>A table of the study can be had in more forms: those that papers are written in too.</summary>
    public static RouteHandlerBuilder GivesStudyTable(this RouteHandlerBuilder endpoint) => endpoint
        .Produces<T5Platform.Study.Tables.ResultTable>()
        .Produces<string>(StatusCodes.Status200OK, "text/html", "application/x-latex", "text/markdown", "text/csv", "text/plain")
        .ProducesProblem(StatusCodes.Status404NotFound);

    /// <summary>The table can be had in several forms.</summary>
    public static RouteHandlerBuilder GivesTable(this RouteHandlerBuilder endpoint) => endpoint
        .Produces<Documents.TableDocument>()
        .Produces<string>(StatusCodes.Status200OK, "text/markdown", "text/csv", "text/plain")
        .ProducesProblem(StatusCodes.Status404NotFound);
}
