using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using System.Text.Json;
using T5Platform.Storage.Json;

namespace T5Platform.Storage.Model;

/// <summary>How properties become columns.</summary>
internal static class ColumnMapping
{
    /// <summary>A whole record in <c>jsonb</c>.</summary>
    public static PropertyBuilder<T> InJson<T>(this PropertyBuilder<T> property) =>
        property.HasColumnType("jsonb").HasConversion(value => StorageJson.Write(value), json => StorageJson.Read<T>(json));

    /// <summary>An enum by its stable text.</summary>
    public static PropertyBuilder<T> AsText<T>(this PropertyBuilder<T> property) where T : struct, Enum =>
        property.HasConversion(value => EnumText<T>.Of(value), text => EnumText<T>.Parse(text));

    /// <summary>An enum by its stable text, or null.</summary>
    public static PropertyBuilder<T?> AsText<T>(this PropertyBuilder<T?> property) where T : struct, Enum =>
        property.HasConversion(value => EnumText<T>.Of(value!.Value), text => EnumText<T>.Parse(text));

    /// <summary>Names every column and key in snake_case.</summary>
    public static void NameInSnakeCase(this ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties())
                property.SetColumnName(JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));
            foreach (var key in entity.GetKeys())
                key.SetName($"{entity.GetTableName()}_key");
        }
    }
}
